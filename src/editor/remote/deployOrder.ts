import type * as vscode from 'vscode';
import type { DeploymentRequest } from '../../api/client.ts';
import type { FunctionType } from '../../core/function/functionFile.ts';
import type { Environment } from '../session/environment.ts';

/** A deployment as it is asked for. */
export interface DeployOrder {
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly environment: Environment;
    /** The document whose text is deployed, or a text of its own: code that is put back. */
    readonly text: vscode.TextDocument | string;
    readonly wishes: Pick<DeploymentRequest, 'version' | 'allowDestructive'>;
    /** What is deployed now, as far as the key may know. */
    readonly replaces: {
        readonly code?: string;
        readonly codeVersion?: string;
        readonly lastDeployed?: number;
        /** When it was deployed can be asked for afterwards. */
        readonly mayAsk: boolean;
    };
}
