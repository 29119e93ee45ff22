import * as l10n from '@vscode/l10n';
import type { Outcome } from '../../core/run/outcome.ts';
import { clockStart, type RunState } from '../../core/run/runState.ts';
import { clockTime } from '../../core/text/duration.ts';
import { commands } from '../ids.ts';

/** Running times in lenses change this often: each change makes VS Code ask for all lenses again. Milliseconds. */
export const tickMs = 5_000;

/** What stands above a create call, and the command it is for. */
export interface Lens {
    readonly title: string;
    readonly command: string;
    readonly tooltip?: string;
    readonly args?: readonly unknown[];
}

/** What stands there while a dry run is under way. */
export function runningLenses(run: RunState): Lens[] {
    const elapsed = Math.floor((Date.now() - clockStart(run)) / tickMs) * tickMs;
    const running = l10n.t('Running {0}', clockTime(elapsed));
    const words =
        run.phase === 'reconnecting'
            ? l10n.t('Reconnecting')
            : run.phase === 'compiling'
              ? l10n.t('Compiling')
              : running;
    return [
        { title: `$(loading~spin)\u00a0${words}`, command: commands.showResult },
        { title: `$(eye-closed)\u00a0${l10n.t('Stop Watching')}`, command: commands.stopWatching },
    ];
}

/** What stands there while nobody looks at a dry run. */
export function notWatchingLenses(run: RunState): Lens[] {
    return [
        { title: `$(eye-closed)\u00a0${l10n.t('Not watching')}`, command: commands.showResult },
        ...(run.dryRunId === undefined
            ? []
            : [{ title: `$(eye)\u00a0${l10n.t('Watch Again')}`, command: commands.watchAgain }]),
        { title: `$(play)\u00a0${l10n.t('Dry Run')}`, command: commands.dryRun },
    ];
}

/** How the last dry run ended. */
export function outcomeLens(outcome: Outcome): Lens {
    return {
        title: `${iconOf(outcome)}\u00a0${outcome.short}`,
        command: commands.showResult,
        tooltip: outcome.sentence,
    };
}

function iconOf({ ok, doubtful }: Outcome): string {
    if (doubtful) return '$(warning)';
    return ok ? '$(pass)' : '$(error)';
}
