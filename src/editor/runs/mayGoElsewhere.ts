import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { RunState } from '../../core/run/runState.ts';
import type { RunCommandParts } from './runCommandParts.ts';

/** A run of one environment is run again in another one only if the person means it. */
export async function mayGoElsewhere({ session }: Pick<RunCommandParts, 'session'>, run: RunState): Promise<boolean> {
    const { environment } = await session.state();
    if (environment.id === run.environment.id) return true;
    const runHere = l10n.t('Dry Run on {0}', environment.name);
    const answer = await vscode.window.showWarningMessage(
        l10n.t('This run was on {0}. Run it again on {1}?', run.environment.name, environment.name),
        { modal: true },
        runHere,
    );
    return answer === runHere;
}
