import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Draft, DraftSection } from '../../../core/inputs/draft.ts';
import type { SchemaReading } from '../../../core/schema/schemaReading.ts';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import type { Session } from '../../session/session.ts';
import type { Drafts } from './drafts.ts';
import type { RunStore } from '../runStore.ts';

/** What inputs are filled from. */
export interface FillParts {
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly drafts: Drafts;
    readonly store: RunStore;
}

type FillSource = 'samples' | 'clipboard' | 'lastRun' | 'deployed' | 'undo';

/** What a fill found: the parts of the draft that change, or why there are none. */
type Filling = { readonly change: Partial<Draft>; readonly said: string } | { readonly nothing: string };

interface Fill {
    readonly fn: FunctionAtHand;
    readonly draft: Draft;
    /** What is filled: the input of an action, the metadata of a sync. */
    readonly section: Exclude<DraftSection, 'lastSyncDate'>;
}

/** Fills the inputs, each time with a way back. */
export class InputsFill {
    private readonly parts: FillParts;
    /** As they were before the last fill, by function and environment. */
    private readonly before = new Map<string, Partial<Draft>>();

    constructor(parts: FillParts) {
        this.parts = parts;
    }

    /** `given`: the source, where it is not to be asked for. */
    async fill(uri: vscode.Uri | undefined, given: unknown): Promise<void> {
        const { active, session, drafts } = this.parts;
        const fn = await active.at(uri);
        if (fn === undefined) return;
        const { environment } = await session.state();
        const id = `${fn.key}\n${environment.id}`;
        const source = sources.find((each) => each === given) ?? (await pickSource(this.before.has(id)));
        if (source === undefined) return;
        const undo = async (): Promise<void> => {
            const earlier = this.before.get(id);
            this.before.delete(id);
            if (earlier !== undefined) await drafts.change(fn.key, environment.id, earlier);
        };
        if (source === 'undo') return undo();
        const draft = await drafts.get(fn.key, environment.id);
        const section = fn.type === 'action' ? 'input' : 'metadata';
        const filling = await fillFrom(source, { fn, draft, section }, this.parts);
        if ('nothing' in filling) {
            await vscode.window.showInformationMessage(filling.nothing);
            return;
        }
        const { connection: _connection, ...inputs } = draft;
        this.before.set(id, inputs);
        await drafts.change(fn.key, environment.id, filling.change);
        const undoFill = l10n.t('Undo Fill');
        // Not awaited: the command is done, the way back stays open.
        void vscode.window.showInformationMessage(filling.said, undoFill).then((answer) => {
            if (answer === undoFill) void undo();
        });
    }
}

const sources = ['samples', 'clipboard', 'lastRun', 'deployed', 'undo'] as const;

async function pickSource(canUndo: boolean): Promise<FillSource | undefined> {
    const row = (label: string, icon: string, source: FillSource): vscode.QuickPickItem & { source: FillSource } => ({
        label,
        iconPath: new vscode.ThemeIcon(icon),
        source,
    });
    const picked = await vscode.window.showQuickPick(
        [
            ...(canUndo ? [row(l10n.t('Undo Fill'), 'discard', 'undo')] : []),
            row(l10n.t('Required Fields with Samples'), 'wand', 'samples'),
            row(l10n.t('From Clipboard'), 'clippy', 'clipboard'),
            row(l10n.t('From Last Run'), 'history', 'lastRun'),
            row(l10n.t('From Deployed Schema'), 'cloud-download', 'deployed'),
        ],
        { title: l10n.t('Fill Inputs') },
    );
    return picked?.source;
}

async function fillFrom(source: Exclude<FillSource, 'undo'>, fill: Fill, parts: FillParts): Promise<Filling> {
    switch (source) {
        case 'samples': {
            const schema = (await fill.fn.schemas())[fill.section];
            if (schema === undefined) return { nothing: l10n.t('The function has no schema to fill in.') };
            return filledBy(schema, fill, l10n.t('Filled what is required with samples.'));
        }
        case 'clipboard':
            return fromClipboard(fill);
        case 'lastRun':
            return fromLastRun(fill, parts.store);
        case 'deployed':
            return fromDeployed(fill, parts.session);
    }
}

async function filledBy(reading: SchemaReading, { draft, section }: Fill, said: string): Promise<Filling> {
    const [{ fillMissing }, { draftPart, sectionDraftOf }] = await Promise.all([
        import('../../../core/inputs/fill/fillMissing.ts'),
        import('../../../core/inputs/sectionDraft.ts'),
    ]);
    const filled = fillMissing(reading, section, sectionDraftOf(draft, section));
    return filled === undefined
        ? { nothing: l10n.t('Everything required has a value.') }
        : { change: draftPart(draft, section, filled), said };
}

async function fromClipboard({ draft, section }: Fill): Promise<Filling> {
    const [{ readJsonValue }, { retyped }] = await Promise.all([
        import('../../../core/inputs/readJsonValue.ts'),
        import('../../../core/inputs/sectionDraft.ts'),
    ]);
    const value = readJsonValue(await vscode.env.clipboard.readText());
    if (value === undefined) return { nothing: l10n.t('The clipboard holds no JSON.') };
    return {
        change: retyped(draft, section, JSON.stringify(value, null, 2)),
        said: l10n.t('Filled from the clipboard.'),
    };
}

async function fromLastRun({ fn }: Fill, store: RunStore): Promise<Filling> {
    const { draftOf } = await import('../../../core/inputs/draftOf.ts');
    const inputs = store.all().find((run) => run.functionKey === fn.key && run.inputs !== undefined)?.inputs;
    if (inputs === undefined) return { nothing: l10n.t('{0} has no earlier run in this window.', fn.name) };
    // A connection is one of its environment's.
    const { connection: _connection, ...change } = draftOf(inputs);
    return { change, said: l10n.t('Filled from the last run.') };
}

async function fromDeployed(fill: Fill, session: Session): Promise<Filling> {
    const { fn } = fill;
    if (fn.integration === '') return { nothing: l10n.t('Choose an integration first.') };
    const [{ deployedReading }, api] = await Promise.all([
        import('../../../core/inputs/fill/deployedReading.ts'),
        session.api(),
    ]);
    const deployed = await api.deployed.find(fn.integration, fn.name, fn.type);
    if (deployed === undefined) return { nothing: l10n.t('{0} is not deployed.', fn.name) };
    if (deployed.inputSchema === undefined)
        return { nothing: l10n.t('Nango gives no schema for the deployed {0}.', fn.name) };
    return filledBy(
        deployedReading(deployed.inputSchema),
        fill,
        l10n.t('Filled by the schema of the deployed {0}.', fn.name),
    );
}
