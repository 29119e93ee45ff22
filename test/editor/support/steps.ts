import * as vscode from 'vscode';
import { until } from './until.ts';

type QuickInput = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** One of several questions, as VS Code shows it. */
export interface OpenStep {
    readonly title: string;
    /** `2/9`. */
    readonly place: string;
    /** What stands in its field. */
    readonly value: string;
    /** What it says of what was typed, and below its rows; empty for nothing. */
    readonly said: () => string;
    /** Waits until a row is there; the labels of all. */
    readonly rows: (label: string) => Promise<readonly string[]>;
    readonly buttons: readonly string[];
    /** Types a text into the place of what is there and presses Enter. */
    readonly type: (text: string) => Promise<void>;
    /** Chooses a row. */
    readonly choose: (label: string) => Promise<void>;
    /** Clicks a button of its title; that of VS Code is called Back. */
    readonly press: (tooltip: string) => void;
}

interface Opened {
    readonly input: QuickInput;
    readonly listeners: ((button: vscode.QuickInputButton) => unknown)[];
}

/** Lets tests answer questions that follow each other; they stay VS Code's own. */
export function useSteps(): { readonly at: (title: RegExp) => Promise<OpenStep> } {
    const opened: Opened[] = [];
    const before = new Map<'createQuickPick' | 'createInputBox', PropertyDescriptor>();
    const spied = <Input extends QuickInput>(input: Input): Input => {
        const listeners: Opened['listeners'] = [];
        const listen = input.onDidTriggerButton;
        const overheard: typeof listen = (listener, context, disposables) => {
            listeners.push(listener);
            return listen(listener, context, disposables);
        };
        Object.defineProperty(input, 'onDidTriggerButton', { value: overheard });
        opened.push({ input, listeners });
        return input;
    };
    beforeEach(() => {
        for (const name of ['createQuickPick', 'createInputBox'] as const) {
            const descriptor = Object.getOwnPropertyDescriptor(vscode.window, name);
            if (descriptor === undefined) throw new Error(name);
            before.set(name, descriptor);
        }
        const pick = vscode.window.createQuickPick.bind(vscode.window);
        const box = vscode.window.createInputBox.bind(vscode.window);
        const replace = (name: 'createQuickPick' | 'createInputBox', value: unknown): void => {
            Object.defineProperty(vscode.window, name, { ...before.get(name), value });
        };
        replace('createQuickPick', () => spied(pick()));
        replace('createInputBox', () => spied(box()));
    });
    afterEach(async () => {
        for (const [name, descriptor] of before) Object.defineProperty(vscode.window, name, descriptor);
        opened.length = 0;
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    });
    return {
        at: async (title) => {
            const found = await until(
                `the question ${String(title)}`,
                () => opened.at(-1),
                (latest) => title.test(latest?.input.title ?? ''),
            );
            if (found === undefined) throw new Error('nothing is asked');
            return stepOf(found);
        },
    };
}

function stepOf({ input, listeners }: Opened): OpenStep {
    const accept = async (): Promise<void> => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    };
    const labels = (): readonly string[] => ('items' in input ? input.items.map(({ label }) => label) : []);
    return {
        title: input.title ?? '',
        place: `${input.step ?? 0}/${input.totalSteps ?? 0}`,
        value: input.value,
        buttons: input.buttons.map((button) => tooltipOf(button)),
        said: () => {
            if ('items' in input) return input.items.flatMap(({ detail }) => detail ?? []).join('\n');
            const message = input.validationMessage;
            return typeof message === 'string' ? message : (message?.message ?? '');
        },
        rows: (label) => until('the rows', labels, (all) => all.includes(label)),
        type: async (text) => {
            input.value = text;
            await accept();
        },
        choose: async (label) => {
            if (!('items' in input)) throw new Error(`${input.title ?? ''} has no rows`);
            await until('the row', labels, (all) => all.includes(label));
            const item = input.items.find((each) => each.label === label);
            if (item === undefined) throw new Error(`no row ${label}`);
            const isActive = (): boolean => input.activeItems[0]?.label === label;
            if (!isActive()) {
                const atHand = new Promise<void>((resolve) => {
                    input.onDidChangeActive(() => {
                        if (isActive()) resolve();
                    });
                });
                input.activeItems = [item];
                await atHand;
            }
            await accept();
        },
        press: (tooltip) => {
            const button = input.buttons.find((each) => tooltipOf(each) === tooltip);
            if (button === undefined) throw new Error(`no ${tooltip}`);
            for (const listener of listeners) listener(button);
        },
    };
}

function tooltipOf(button: vscode.QuickInputButton): string {
    return button === vscode.QuickInputButtons.Back ? 'Back' : (button.tooltip ?? '');
}
