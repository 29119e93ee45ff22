import * as l10n from '@vscode/l10n';
import type { Draft, DraftSection } from '../../core/inputs/draft.ts';
import { sectionsOf } from '../../core/inputs/draft.ts';
import type { DraftProblem } from '../../core/inputs/readDraft.ts';
import type { Obstacle, FunctionType } from '../../core/function/functionFile.ts';
import type { ProviderUse } from '../../core/function/providerUse.ts';
import { clockStart, isUnderWay, type RunState } from '../../core/run/runState.ts';
import type { Guard, InputSection, InputsForm, MenuItem, Notice, RunButton } from '../../protocol.ts';
import { callsGuard } from './callsGuard.ts';

/** What the form is made from. */
export interface FormParts {
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly environment: { readonly name: string; readonly production: boolean };
    readonly draft: Draft;
    readonly problems: readonly DraftProblem[];
    readonly obstacles: readonly Obstacle[];
    readonly providerUse: ProviderUse;
    /** A run is asked about first, since it writes. */
    readonly asksWrites: boolean;
    readonly keyRefused: boolean;
    readonly connectionNote: string;
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
        connection: { id: draft.connection, note: parts.connectionNote },
        ...(notice === undefined ? {} : { notice }),
        sections: sectionsOf(parts.type).map((id) => sectionOf(id, parts)),
        guard: guardOf(parts, running),
        ...(button === undefined ? {} : { run: button }),
        menu: menuOf(parts, running),
        busy: parts.listing,
        ...(parts.focus === undefined ? {} : { focus: parts.focus }),
    };
}

function sectionOf(id: DraftSection, { type, draft, problems }: FormParts): InputSection {
    const text = draft[id];
    const error = problems.find(({ section }) => section === id)?.message;
    const description = descriptionOf(id, type);
    return {
        id,
        title: titleOf(id),
        ...(description === undefined ? {} : { description }),
        text,
        placeholder: placeholderOf(id),
        ...(error === undefined ? {} : { error }),
        summary: summaryOf(id, text),
        openAtFirst: id === 'input' || (id === 'metadata' && type === 'sync') || (id !== 'lastSyncDate' && text !== ''),
        singleLine: id === 'lastSyncDate',
    };
}

/** What a section is called, in the view and among the inputs of a result. */
export function titleOf(id: DraftSection): string {
    switch (id) {
        case 'input':
            return l10n.t('Input');
        case 'metadata':
            return l10n.t('Metadata');
        case 'checkpoint':
            return l10n.t('Checkpoint');
        case 'lastSyncDate':
            return l10n.t('Legacy');
    }
}

function descriptionOf(id: DraftSection, type: FunctionType): string | undefined {
    switch (id) {
        case 'input':
            return undefined;
        case 'metadata':
            return type === 'sync'
                ? l10n.t('Sent with this run only. The connection keeps its own metadata.')
                : l10n.t('Stands in for the metadata of the connection, in this run only.');
        case 'checkpoint':
            return l10n.t('Where the last run stopped. Leave it empty for a first run.');
        case 'lastSyncDate':
            return l10n.t('Only for syncs without checkpoints.');
    }
}

function placeholderOf(id: DraftSection): string {
    switch (id) {
        case 'input':
            return '{ }';
        case 'metadata':
        case 'checkpoint':
            return l10n.t('Not sent');
        case 'lastSyncDate':
            return 'YYYY-MM-DD';
    }
}

function summaryOf(id: DraftSection, text: string): string {
    const trimmed = text.trim().replace(/\s+/g, ' ');
    if (trimmed === '') return id === 'input' ? l10n.t('empty') : l10n.t('not sent');
    return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed;
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
    { problems, obstacles, environment, listing, providerUse, asksWrites }: FormParts,
    running: RunState | undefined,
): Guard {
    if (running !== undefined) {
        const text = l10n.t(
            'Running on {0}. Nango has no cancel: Stop Watching leaves the run going.',
            environment.name,
        );
        return { icon: 'info', text, links: [] };
    }
    if (obstacles.some(({ blocking }) => blocking)) return { icon: 'none', text: '', links: [] };
    if (problems.length > 0) {
        const links = problems.map(({ section }) => ({ label: titleOf(section), section }));
        const text =
            problems.length === 1
                ? l10n.t('1 field is not right:')
                : l10n.t('{0} fields are not right:', problems.length);
        return { icon: 'error', text, links };
    }
    if (obstacles.length > 0) {
        return { icon: 'info', text: l10n.t('Nango will most likely refuse to compile it.'), links: [] };
    }
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

function menuOf({ problems, obstacles, run }: FormParts, running: RunState | undefined): readonly MenuItem[] {
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
        ...(problems.length > 0
            ? [item(l10n.t('Run Anyway (without {0})', titlesOf(problems)), { intent: 'runWithoutWrongFields' })]
            : []),
        item(l10n.t('Open Dry Run by ID…'), { intent: 'openDryRunById' }, true),
        ...(run?.dryRunId === undefined ? [] : [item(l10n.t('Copy Dry Run ID'), { intent: 'copyDryRunId' })]),
        item(l10n.t('Copy as curl'), { intent: 'copyAsCurl' }, true),
    ];
}

function titlesOf(problems: readonly DraftProblem[]): string {
    return problems.map(({ section }) => titleOf(section)).join(', ');
}
