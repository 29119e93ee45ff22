import type * as vscode from 'vscode';
import type { Environment } from '../../session/environment.ts';
import type { ReplacedCode } from '../copies/deployedCopies.ts';
import type { LookedAt } from '../deployedLook.ts';

/** Which function is reviewed, and what is to be deployed of it. */
export interface ReviewSubject extends LookedAt {
    /** The document's URI; that of kept code where there is none. */
    readonly functionKey: string;
    readonly environment: Environment;
    /** The text of a document as it stands when it is deployed, or code that was replaced before. */
    readonly text: { readonly document: vscode.TextDocument } | { readonly kept: ReplacedCode };
}
