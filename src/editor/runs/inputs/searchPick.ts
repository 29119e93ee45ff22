import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** One thing to choose. */
export interface SearchItem {
    readonly id: string;
    readonly description: string;
    readonly detail?: string;
}

/** A page of what was found; `note` is shown as a row of its own, choosing it does nothing. */
export interface SearchPage {
    readonly items: readonly SearchItem[];
    readonly note: string;
    /** There may be another page. */
    readonly more: boolean;
}

/** What to search and how to say it. */
export interface SearchPick {
    readonly title: string;
    readonly placeholder: string;
    /** The row that takes what was typed as it is. */
    readonly useTyped: (typed: string) => string;
    /** Stands first; empty for none. */
    readonly first: string;
    /** Whether the server searches, or VS Code in what it was given. */
    readonly searches: 'server' | 'here';
    /** Finds items on the server. Pages count from 0. */
    readonly find: (text: string, page: number, signal: AbortSignal) => Promise<SearchPage>;
    /** It is one of several questions. */
    readonly steps?: SearchSteps;
}

/** Where a pick stands among questions; a button closes it. */
export interface SearchSteps {
    readonly step: number;
    readonly totalSteps: number;
    readonly buttons: readonly vscode.QuickInputButton[];
    readonly onButton: (button: vscode.QuickInputButton) => void;
}

/** Searching waits until typing has paused for so long. Milliseconds. */
const pauseMs = 250;

interface Row extends vscode.QuickPickItem {
    readonly id?: string;
    readonly loadsMore?: boolean;
}

/** What is known of the list so far. */
interface Found extends SearchPage {
    /** What was searched for. */
    readonly text: string;
    readonly page: number;
}

const nothing: Found = { items: [], note: '', more: false, text: '', page: 0 };

/** A quick pick over a list that lives on the server, page by page, with free entry. The id chosen; undefined when closed. */
export function searchPick(options: SearchPick): Promise<string | undefined> {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = options.title;
    pick.placeholder = options.placeholder;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    // Rows that come while one looks must not take the place of the row one is at.
    pick.keepScrollPosition = true;
    if (options.steps !== undefined) takeStep(pick, options.steps);
    let searching = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    let found = nothing;

    const render = (): void => {
        pick.items = rowsOf(options, found, pick.value.trim());
    };
    const search = async (page: number): Promise<void> => {
        searching.abort();
        searching = new AbortController();
        const { signal } = searching;
        const text = pick.value.trim();
        pick.busy = true;
        const answer = await options.find(text, page, signal);
        if (signal.aborted) return;
        const before = page === 0 ? [] : found.items;
        found = { ...answer, items: [...before, ...answer.items], text, page };
        pick.busy = false;
        render();
    };

    return new Promise((resolve) => {
        pick.onDidChangeValue(() => {
            render();
            clearTimeout(timer);
            timer = setTimeout(() => void search(0), pauseMs);
        });
        pick.onDidAccept(() => {
            const [selected] = pick.selectedItems;
            if (selected?.loadsMore === true) {
                void search(found.page + 1);
                return;
            }
            const id = selected === undefined ? pick.value.trim() : selected.id;
            if (id === undefined || id === '') return;
            resolve(id);
            pick.hide();
        });
        pick.onDidHide(() => {
            clearTimeout(timer);
            searching.abort();
            pick.dispose();
            resolve(undefined);
        });
        render();
        pick.show();
        void search(0);
    });
}

function takeStep(pick: vscode.QuickPick<Row>, { step, totalSteps, buttons, onButton }: SearchSteps): void {
    pick.step = step;
    pick.totalSteps = totalSteps;
    pick.buttons = buttons;
    pick.ignoreFocusOut = true;
    pick.onDidTriggerButton((button) => {
        onButton(button);
        pick.hide();
    });
}

function rowsOf({ first, useTyped, searches }: SearchPick, found: Found, typed: string): Row[] {
    const { items, note, more } = found;
    // What the server found, it may have found by something that the row does not show.
    const alwaysShow = searches === 'server' && typed !== '' && found.text === typed;
    const ordered = [...items].sort((a, b) => Number(b.id === first) - Number(a.id === first));
    const rows: Row[] = ordered.map(({ id, description, detail }) => ({
        label: id,
        description,
        id,
        alwaysShow,
        ...(detail === undefined ? {} : { detail }),
    }));
    if (first !== '' && typed === '' && !items.some(({ id }) => id === first))
        rows.unshift({ label: first, id: first });
    if (more)
        rows.push({ label: l10n.t('More…'), iconPath: new vscode.ThemeIcon('ellipsis'), loadsMore: true, alwaysShow });
    if (typed !== '' && !items.some(({ id }) => id === typed)) {
        rows.push({ label: useTyped(typed), id: typed, alwaysShow: true });
    }
    if (note !== '') rows.push({ label: note, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true });
    return rows;
}
