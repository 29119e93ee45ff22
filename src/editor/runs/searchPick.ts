import * as vscode from 'vscode';

/** One thing to choose. */
export interface SearchItem {
    readonly id: string;
    readonly description: string;
    readonly detail?: string;
}

/** What to search and how to say it. */
export interface SearchPick {
    readonly title: string;
    readonly placeholder: string;
    /** The row that takes what was typed as it is. */
    readonly useTyped: (typed: string) => string;
    /** Stands first; empty for none. */
    readonly first: string;
    /** Finds items on the server; `note` is shown as a row of its own; choosing it does nothing. */
    readonly find: (
        text: string,
        signal: AbortSignal,
    ) => Promise<{ readonly items: readonly SearchItem[]; readonly note: string }>;
}

/** Searching waits until typing has paused for so long. Milliseconds. */
const pauseMs = 250;

interface Row extends vscode.QuickPickItem {
    readonly id?: string;
}

/** A quick pick over a list that lives on the server, with free entry. The id chosen; undefined when closed. */
export function searchPick({ title, placeholder, useTyped, first, find }: SearchPick): Promise<string | undefined> {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.matchOnDescription = true;
    let searching = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    let found: readonly SearchItem[] = [];
    let note = '';

    const render = (): void => {
        const typed = pick.value.trim();
        const known = found.some(({ id }) => id === typed);
        const ordered = [...found].sort((a, b) => Number(b.id === first) - Number(a.id === first));
        const rows: Row[] = ordered.map(({ id, description, detail }) =>
            detail === undefined ? { label: id, description, id } : { label: id, description, detail, id },
        );
        if (first !== '' && typed === '' && !found.some(({ id }) => id === first))
            rows.unshift({ label: first, id: first });
        if (typed !== '' && !known) rows.push({ label: useTyped(typed), id: typed, alwaysShow: true });
        if (note !== '') rows.push({ label: note, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true });
        pick.items = rows;
    };
    const search = async (): Promise<void> => {
        searching.abort();
        searching = new AbortController();
        const { signal } = searching;
        pick.busy = true;
        const answer = await find(pick.value.trim(), signal);
        if (signal.aborted) return;
        found = answer.items;
        note = answer.note;
        pick.busy = false;
        render();
    };

    return new Promise((resolve) => {
        pick.onDidChangeValue(() => {
            render();
            clearTimeout(timer);
            timer = setTimeout(() => void search(), pauseMs);
        });
        pick.onDidAccept(() => {
            const [selected] = pick.selectedItems;
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
        void search();
    });
}
