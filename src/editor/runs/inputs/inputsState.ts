import * as l10n from '@vscode/l10n';
import type { Connection } from '../../../api/client.ts';
import type { Obstacle } from '../../../core/function/functionFile.ts';
import type { ProviderUse } from '../../../core/function/providerUse.ts';
import { clockStart, isUnderWay, type RunState } from '../../../core/run/runState.ts';
import type { Guard, InputsForm, MenuItem, Notice, RunButton } from '../../../protocol/inputsState.ts';
import { callsGuard } from './callsGuard.ts';
import { connectionFaults } from './connectionFaults.ts';
import { inputSectionsOf, type SectionParts } from './inputSections.ts';
import { problemsGuard, runAnywayLabel } from './problemsGuard.ts';

/** What the form is made from. */
export interface FormParts extends SectionParts {
    readonly functionKey: string;
    readonly name: string;
    readonly integration: string;
    readonly environment: { readonly name: string; readonly production: boolean };
    /** The form is of an earlier text, the last one without errors. */
    readonly ofEarlierText: boolean;
    readonly obstacles: readonly Obstacle[];
    readonly providerUse: ProviderUse;
    /** A run is asked about first, since it writes. */
    readonly asksWrites: boolean;
    readonly keyRefused: boolean;
    /** The draft's connection as it was last listed. */
    readonly connection: Connection | undefined;
    /** The case that the form was filled with; absent for none. */
    readonly chosenCase?: { readonly name: string; readonly edited: boolean };
    /** There are cases to run. */
    readonly hasCases?: boolean;
    readonly run: RunState | undefined;
    readonly listing: boolean;
    readonly editSequence: number;
    readonly shortcut: string;
    /** Where the keyboard is to go; a new sequence is a new wish. */
    readonly focus: InputsForm['focus'];
}

/** The Dry Run view for one function. */
export function inputsFormOf(parts: FormParts): Omit<InputsForm, 'version'> {
    const { obstacles, keyRefused, draft } = parts;
    const running = parts.run !== undefined && isUnderWay(parts.run) ? parts.run : undefined;
    const blocked = obstacles.some(({ blocking }) => blocking);
    const notice = noticeOf(obstacles, keyRefused, parts.environment.name);
    const button = blocked ? undefined : buttonOf(parts, running);
    return {
        view: 'form',
        functionKey: parts.functionKey,
        editSequence: parts.editSequence,
        name: parts.name,
        type: parts.type,
        integration: parts.integration,
        environment: parts.environment,
        connection: { id: draft.connection, note: parts.connection?.user ?? '', ...warningOf(parts) },
        case: { label: parts.chosenCase?.name ?? l10n.t('Last Inputs'), edited: parts.chosenCase?.edited === true },
        ...(notice === undefined ? {} : { notice }),
        sections: inputSectionsOf(parts),
        guard: guardOf(parts, running),
        ...(button === undefined ? {} : { run: button }),
        menu: menuOf(parts, running),
        busy: parts.listing,
        ...(parts.focus === undefined ? {} : { focus: parts.focus }),
    };
}

/** Metadata that is sent with the run stands in for the connection's. */
function warningOf({ connection, draft, schemas }: FormParts): { readonly warning?: string } {
    const needed = draft.metadata.trim() === '' ? schemas.metadata?.schema : undefined;
    const faults = connection === undefined ? [] : connectionFaults(connection, needed);
    return faults.length === 0 ? {} : { warning: faults.join(' ') };
}

function noticeOf(obstacles: readonly Obstacle[], keyRefused: boolean, environment: string): Notice | undefined {
    if (keyRefused) {
        return {
            severity: 'error',
            text: l10n.t('Nango refused the key for {0}.', environment),
            button: { label: l10n.t('Enter Key Again'), intent: { intent: 'addApiKey' } },
        };
    }
    const worst = obstacles.find(({ blocking }) => blocking) ?? obstacles[0];
    if (worst === undefined) return undefined;
    return {
        severity: worst.blocking ? 'error' : 'warning',
        text: worst.message,
        button: {
            label: l10n.t('Go to Line {0}', worst.line + 1),
            intent: { intent: 'goTo', line: worst.line, character: worst.character },
        },
    };
}

function guardOf(
    { problems, obstacles, environment, listing, providerUse, asksWrites, ofEarlierText }: FormParts,
    running: RunState | undefined,
): Guard {
    if (running?.phase === 'compiling') {
        return { icon: 'info', text: l10n.t('Compiling. Nothing was sent to {0} yet.', environment.name), links: [] };
    }
    if (running !== undefined) {
        const text = l10n.t(
            'Running on {0}. Nango has no cancel: Stop Watching leaves the run going.',
            environment.name,
        );
        return { icon: 'info', text, links: [] };
    }
    if (obstacles.some(({ blocking }) => blocking)) return { icon: 'none', text: '', links: [] };
    if (problems.length > 0) return problemsGuard(problems);
    if (obstacles.length > 0) {
        return { icon: 'info', text: l10n.t('Nango will most likely refuse to compile it.'), links: [] };
    }
    if (ofEarlierText) return { icon: 'info', text: l10n.t('From the last version without errors.'), links: [] };
    if (listing) return { icon: 'loading', text: l10n.t('Loading connections…'), links: [] };
    return { ...callsGuard(providerUse, asksWrites, environment), links: [] };
}

function buttonOf(
    { obstacles, keyRefused, environment, shortcut, asksWrites }: FormParts,
    running: RunState | undefined,
): RunButton {
    if (running !== undefined) {
        return {
            label: l10n.t('Stop Watching'),
            icon: 'eye-closed',
            primary: false,
            enabled: true,
            intent: { intent: 'stopWatching' },
            shortcut: '',
            runningSince: clockStart(running),
        };
    }
    const anyway = obstacles.length > 0;
    return {
        label: anyway
            ? l10n.t('Run Anyway')
            : environment.production
              ? asksWrites
                  ? l10n.t('Dry Run on {0}…', environment.name)
                  : l10n.t('Dry Run on {0}', environment.name)
              : l10n.t('Dry Run'),
        icon: 'play',
        primary: !anyway,
        enabled: !keyRefused,
        intent: { intent: anyway ? 'runAnyway' : 'run' },
        shortcut,
    };
}

function menuOf({ problems, obstacles, run, hasCases }: FormParts, running: RunState | undefined): readonly MenuItem[] {
    if (obstacles.some(({ blocking }) => blocking)) return [];
    const item = (label: string, intent: MenuItem['intent'], startsGroup = false): MenuItem => ({
        label,
        intent,
        startsGroup,
    });
    if (running !== undefined) {
        return [
            item(l10n.t('Run Another'), { intent: 'runAnother' }),
            ...(running.dryRunId === undefined
                ? []
                : [item(l10n.t('Copy Dry Run ID'), { intent: 'copyDryRunId' }, true)]),
        ];
    }
    return [
        item(l10n.t('Dry Run Without Compiling'), { intent: 'runWithoutCompiling' }),
        ...(problems.length > 0 ? [item(runAnywayLabel(problems), { intent: 'runWithoutWrongFields' })] : []),
        item(l10n.t('Save as Case…'), { intent: 'saveAsCase' }, true),
        ...(hasCases === true ? [item(l10n.t('Run All Cases'), { intent: 'runAllCases' })] : []),
        item(l10n.t('Open Dry Run by ID…'), { intent: 'openDryRunById' }, true),
        ...(run?.dryRunId === undefined ? [] : [item(l10n.t('Copy Dry Run ID'), { intent: 'copyDryRunId' })]),
        item(l10n.t('Copy as curl'), { intent: 'copyAsCurl' }, true),
    ];
}
