import * as vscode from 'vscode';
import { until } from './until.ts';

/** VS Code's own pick, looked at: the one that was opened last. */
export interface OpenPick {
    /** Waits until its rows are as wanted; what they say. */
    readonly rows: (isWanted: (labels: readonly string[]) => boolean) => Promise<readonly string[]>;
    /** A row's own words: label, description and detail. */
    readonly row: (label: string) => string;
    /** Goes to a row and presses Enter. */
    readonly choose: (label: string) => Promise<void>;
}

/** Lets tests look at the picks that the extension opens; they stay VS Code's own. */
export function usePicks(): { readonly last: () => Promise<OpenPick> } {
    const opened: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    const before = Object.getOwnPropertyDescriptor(vscode.window, 'createQuickPick');
    const create = vscode.window.createQuickPick.bind(vscode.window);
    beforeEach(() => {
        const spied = (): vscode.QuickPick<vscode.QuickPickItem> => {
            const pick = create();
            opened.push(pick);
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
        const pick = await until(
            'a pick',
            () => opened.at(-1),
            (found) => found !== undefined,
        );
        if (pick === undefined) throw new Error('no pick');
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
