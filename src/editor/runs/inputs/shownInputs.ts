import { readDraft } from '../../../core/inputs/readDraft.ts';
import type { InputsForm, InputsState } from '../../../protocol/inputsState.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import type { RunStore } from '../runStore.ts';
import type { InputsEdits } from './inputsEdits.ts';
import { inputsFormOf } from './inputsState.ts';
import type { InputsViewParts } from './inputsView.ts';
import { withLastConnection } from './lastConnection.ts';

/** How many functions without an editor are offered. */
const recentCount = 5;

type Unnumbered<State> = State extends unknown ? Omit<State, 'version'> : never;

/** What the Dry Run view shows by now: the form of the function at hand, or what is missing for one. */
export async function shownInputs(
    parts: InputsViewParts,
    edits: InputsEdits,
    focus: InputsForm['focus'],
): Promise<Unnumbered<InputsState>> {
    const { session, active, store } = parts;
    const { environment, server, key, refused } = await session.state();
    if (key === 'none') {
        const [found] = (await session.parts.envFiles.read()).keys;
        return {
            view: 'noKey',
            environment: { name: environment.name, production: environment.production },
            host: server.host,
            ...(found === undefined ? {} : { envFileKey: found.variable }),
        };
    }
    const fn = active.value;
    if (fn === undefined) return { view: 'noFunction', recent: recentFunctions(store) };
    return await formOf(parts, fn, { edits, focus, keyRefused: refused });
}

function recentFunctions(store: RunStore): Extract<InputsState, { readonly view: 'noFunction' }>['recent'] {
    const recent = new Map(store.all().map((run) => [run.functionKey, run]));
    return [...recent.values()]
        .filter(({ codeHash }) => codeHash !== '')
        .slice(0, recentCount)
        .map((run) => ({ key: run.functionKey, name: run.name, type: run.type, integration: run.integration }));
}

async function formOf(
    { session, drafts, store, connections, cases, writeGuard }: InputsViewParts,
    fn: FunctionAtHand,
    page: { readonly edits: InputsEdits; readonly focus: InputsForm['focus']; readonly keyRefused: boolean },
): Promise<ReturnType<typeof inputsFormOf>> {
    // Before the draft: its text is then at least as new.
    const editSequence = page.edits.sequenceOf(fn.key);
    const { environment } = await session.state();
    const schemas = await fn.schemas();
    const own = await drafts.get(fn.key, environment.id);
    const draft = withLastConnection(own, store, fn.integration, environment.id);
    const reading = readDraft(fn.type, draft, schemas);
    return inputsFormOf({
        functionKey: fn.key,
        name: fn.name,
        type: fn.type,
        integration: fn.integration,
        environment: { name: environment.name, production: environment.production },
        draft,
        ...reading,
        ...(await cases.shownFor(fn.key, reading.inputs)),
        schemas,
        ofEarlierText: schemas.ofEarlierText,
        obstacles: fn.obstacles,
        providerUse: fn.providerUse,
        asksWrites: await writeGuard.asks(fn, environment),
        keyRefused: page.keyRefused,
        connection: await connections.known(fn.integration, draft.connection),
        run: store.latestOf(fn.key),
        listing: connections.listing,
        editSequence,
        shortcut: process.platform === 'darwin' ? '⌘Enter' : 'Ctrl+Enter',
        focus: page.focus,
    });
}
