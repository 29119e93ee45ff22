import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readOrigin } from '../../api/origin.ts';
import { folderServersShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { EnvFiles } from './envFile.ts';
import type { Environment } from './environment.ts';

/** Nango's own cloud. */
export const cloudOrigin = 'https://api.nango.dev';

/** A server on this machine, as the self-hosting guide sets it up. */
export const selfHostedOrigin = 'http://localhost:3003';

/** The server of an environment and who named it. */
export interface ServerChoice {
    readonly origin: string;
    readonly host: string;
    readonly from: 'environment' | 'process' | 'envFile' | 'default';
}

/** Decides which server an environment talks to: its own, the process's, the accepted one of `.env`, Nango's cloud. */
export class Servers {
    private readonly answers: StoredState<Readonly<Record<string, boolean>>>;
    /** Servers that the person did not want to decide about now: not asked again in this window. */
    private readonly putOff = new Set<string>();
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when the choice may fall on another server: an answer of the person, or another `.env`. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: readonly vscode.Disposable[];
    private readonly envFiles: EnvFiles;

    constructor(workspaceState: vscode.Memento, envFiles: EnvFiles) {
        this.answers = new StoredState(workspaceState, folderServersShape);
        this.envFiles = envFiles;
        this.subscriptions = [this.changed, envFiles.onDidChange(() => this.changed.fire())];
    }

    async choose(environment: Environment): Promise<ServerChoice> {
        const own = choice(environment.origin, 'environment') ?? choice(process.env['NANGO_SERVER_URL'], 'process');
        if (own !== undefined) return own;
        const named = choice((await this.envFiles.read()).server, 'envFile');
        if (named !== undefined && (await this.answers.get())[named.origin] === true) return named;
        return { origin: cloudOrigin, host: new URL(cloudOrigin).host, from: 'default' };
    }

    /** Asks once per folder and server whether to use the server that `.env` names. It gets no key by that. */
    async offerFolderServer(environment: Environment): Promise<void> {
        const own = choice(environment.origin, 'environment') ?? choice(process.env['NANGO_SERVER_URL'], 'process');
        if (own !== undefined) return;
        const named = choice((await this.envFiles.readNow()).server, 'envFile');
        if (named === undefined || named.origin === cloudOrigin || this.putOff.has(named.origin)) return;
        if (named.origin in (await this.answers.get())) return;
        const use = l10n.t('Use Server');
        const answer = await vscode.window.showWarningMessage(
            l10n.t('Use the server {0}?', named.origin),
            {
                modal: true,
                detail: l10n.t("This folder's .env names it. It gets no key until you enter one for it."),
            },
            use,
            l10n.t('Keep {0}', new URL(cloudOrigin).host),
        );
        if (answer === undefined) {
            this.putOff.add(named.origin);
            return;
        }
        await this.answers.update((answers) => ({ ...answers, [named.origin]: answer === use }));
        this.changed.fire();
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }
}

function choice(url: string | undefined, from: ServerChoice['from']): ServerChoice | undefined {
    if (url === undefined || url === '') return undefined;
    const reading = readOrigin(url);
    return reading.ok ? { origin: reading.origin, host: reading.host, from } : undefined;
}
