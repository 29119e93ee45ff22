import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ProviderUse } from '../../../core/function/providerUse.ts';
import { writeLines } from '../../../core/function/writeWords.ts';
import type { Rekey } from '../../authoring/functionMoves.ts';
import type { Environment } from '../../session/environment.ts';
import { readSettings } from '../../settings.ts';
import { unaskedWritesShape } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';

/** A function as far as its writes go. */
export interface WritingFunction {
    /** The document's URI. */
    readonly key: string;
    readonly name: string;
    readonly providerUse: ProviderUse;
}

/** How long the status bar says that it is done. Milliseconds. */
const saidMs = 4_000;

/** Asks before a dry run that can change something at the provider, as often as the person wants to be asked. */
export class WriteGuard {
    private readonly unasked: StoredState<readonly string[]>;

    constructor(workspaceState: vscode.Memento) {
        this.unasked = new StoredState(workspaceState, unaskedWritesShape);
    }

    /** Whether a dry run of the function in this environment is asked about first. */
    async asks(fn: WritingFunction, environment: Environment): Promise<boolean> {
        if (fn.providerUse.writes.length === 0) return false;
        const { confirmWrites } = await readSettings(vscode.Uri.parse(fn.key));
        if (confirmWrites === 'never' || (confirmWrites === 'production' && !environment.production)) return false;
        return !(await this.unasked.get()).includes(idOf(fn, environment));
    }

    /** Asks once for all of these together, naming what they will call and the connection; true when they may run. */
    async allows(
        functions: readonly WritingFunction[],
        environment: Environment,
        connection?: string,
    ): Promise<boolean> {
        const asking: WritingFunction[] = [];
        for (const fn of functions) if (await this.asks(fn, environment)) asking.push(fn);
        const [first] = asking;
        if (first === undefined) return true;
        const run = l10n.t('Dry Run on {0}', environment.name);
        const notAgain = l10n.t('Dry Run, and Never Ask About These Calls');
        const look = l10n.t('Go to Call');
        const answer = await vscode.window.showWarningMessage(
            asking.length === 1
                ? l10n.t('Run {0} on {1}?', first.name, environment.name)
                : l10n.t('Run {0} functions on {1}?', asking.length, environment.name),
            { modal: true, detail: detailOf(asking, environment, connection) },
            // The first button answers to Enter: in production that must not write.
            ...(asking.length === 1 ? [look, run, notAgain] : [run, notAgain]),
        );
        if (answer === look) await goToCall(first);
        if (answer === notAgain) {
            const ids = asking.map((fn) => idOf(fn, environment));
            await this.unasked.update((known) => [...new Set([...known, ...ids])]);
        }
        return answer === run || answer === notAgain;
    }

    /** Asks about everything again. */
    async askAgain(): Promise<void> {
        await this.unasked.update(() => []);
        vscode.window.setStatusBarMessage(l10n.t('Every writing call is asked about again'), saidMs);
    }

    /** Follows functions to their new names. */
    async rekey(rekey: Rekey): Promise<void> {
        await this.unasked.update((known) =>
            known.flatMap((id) => {
                const [key = '', ...rest] = id.split('\n');
                const to = rekey(key);
                return to === undefined ? [] : [[to, ...rest].join('\n')];
            }),
        );
    }
}

function detailOf(
    functions: readonly WritingFunction[],
    { production }: Environment,
    connection: string | undefined,
): string {
    const lines = functions.flatMap(({ providerUse }) => writeLines(providerUse.writes));
    const whose = connection === undefined ? [] : [l10n.t('Connection: {0}', connection)];
    const what = [l10n.t('This run will call for real:'), ...new Set(lines), ...whose].join('\n');
    return production ? `${l10n.t('Production.')} ${what}` : what;
}

/** Other calls are another question. */
function idOf({ key, providerUse }: WritingFunction, { id }: Environment): string {
    return [key, id, ...writeLines(providerUse.writes)].join('\n');
}

async function goToCall({ key, providerUse }: WritingFunction): Promise<void> {
    const [write] = providerUse.writes;
    if (write === undefined) return;
    const at = new vscode.Position(write.line, write.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(key), { selection: new vscode.Range(at, at) });
}
