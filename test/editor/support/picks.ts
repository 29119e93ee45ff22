import * as vscode from 'vscode';
import { until } from './until.ts';

/** VS Code's own pick, looked at: the one that was opened last. */
export interface OpenPick {
    /** Waits until its rows are as wanted; what they say. */
    readonly rows: (isWanted: (labels: readonly string[]) => boolean) => Promise<readonly string[]>;
    /** A row's own words: label, description and detail. */
    readonly row: (label: string) => string;
    /** The separators among its rows. */
    readonly separators: () => readonly string[];
    /** Clicks a button of a row, by its tooltip. */
    readonly press: (label: string, tooltip: string) => void;
    /** Clicks a button of its title, by its tooltip. */
    readonly pressTitle: (tooltip: string) => void;
    /** Goes to a row and presses Enter. */
    readonly choose: (label: string) => Promise<void>;
}

/** A pick whose buttons can be pressed: VS Code offers no other way than the mouse. */
class OpenedPick {
    readonly pick: vscode.QuickPick<vscode.QuickPickItem>;
    readonly #itemButtons: ((event: vscode.QuickPickItemButtonEvent<vscode.QuickPickItem>) => unknown)[] = [];
    readonly #titleButtons: ((button: vscode.QuickInputButton) => unknown)[] = [];

    constructor(pick: vscode.QuickPick<vscode.QuickPickItem>) {
        this.pick = pick;
        const overheard = <Event>(
            listeners: ((event: Event) => unknown)[],
            listen: vscode.Event<Event>,
        ): vscode.Event<Event> => {
            return (listener, context, disposables) => {
                listeners.push(listener);
                return listen(listener, context, disposables);
            };
        };
        Object.defineProperties(pick, {
            onDidTriggerItemButton: { value: overheard(this.#itemButtons, pick.onDidTriggerItemButton) },
            onDidTriggerButton: { value: overheard(this.#titleButtons, pick.onDidTriggerButton) },
        });
    }

    pressItem(item: vscode.QuickPickItem, tooltip: string): void {
        const button = named(item.buttons ?? [], tooltip);
        for (const listener of this.#itemButtons) listener({ item, button });
    }

    pressTitle(tooltip: string): void {
        const button = named(this.pick.buttons, tooltip);
        for (const listener of this.#titleButtons) listener(button);
    }
}

function named(buttons: readonly vscode.QuickInputButton[], tooltip: string): vscode.QuickInputButton {
    const button = buttons.find((each) => each.tooltip === tooltip);
    if (button === undefined) throw new Error(`no ${tooltip} among ${buttons.map((each) => each.tooltip).join(', ')}`);
    return button;
}

/** Lets tests look at the picks that the extension opens; they stay VS Code's own. */
export function usePicks(): { readonly last: () => Promise<OpenPick> } {
    const opened: OpenedPick[] = [];
    const before = Object.getOwnPropertyDescriptor(vscode.window, 'createQuickPick');
    const create = vscode.window.createQuickPick.bind(vscode.window);
    beforeEach(() => {
        const spied = (): vscode.QuickPick<vscode.QuickPickItem> => {
            const pick = create();
            opened.push(new OpenedPick(pick));
            return pick;
        };
        Object.defineProperty(vscode.window, 'createQuickPick', { ...before, value: spied });
    });
    afterEach(async () => {
        if (before !== undefined) Object.defineProperty(vscode.window, 'createQuickPick', before);
        opened.length = 0;
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    });
    const last = async (): Promise<OpenPick> => {
        const found = await until(
            'a pick',
            () => opened.at(-1),
            (latest) => latest !== undefined,
        );
        if (found === undefined) throw new Error('no pick');
        const { pick } = found;
        const find = (label: string): vscode.QuickPickItem => {
            const item = pick.items.find((each) => each.label === label);
            if (item === undefined) throw new Error(`no row ${label}`);
            return item;
        };
        return {
            rows: (isWanted) => until('the rows', () => pick.items.map(({ label }) => label), isWanted),
            row: (label) => {
                const { description = '', detail = '' } = find(label);
                return [label, description, detail].filter((part) => part !== '').join(' | ');
            },
            separators: () =>
                pick.items.flatMap(({ kind, label }) => (kind === vscode.QuickPickItemKind.Separator ? [label] : [])),
            press: (label, tooltip) => found.pressItem(find(label), tooltip),
            pressTitle: (tooltip) => found.pressTitle(tooltip),
            choose: async (label) => {
                // What is set here is at hand once VS Code's own list says so.
                const atHand = new Promise<void>((resolve) => {
                    pick.onDidChangeActive(([active]) => {
                        if (active?.label === label) resolve();
                    });
                });
                pick.activeItems = [find(label)];
                await atHand;
                await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
            },
        };
    };
    return { last };
}
