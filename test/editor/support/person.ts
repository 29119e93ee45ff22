import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

/** A message as it was told. */
export interface Told {
    readonly text: string;
    readonly detail: string;
    readonly modal: boolean;
    readonly buttons: readonly string[];
}

interface Answer {
    readonly to: RegExp;
    readonly with: string;
    /** It need not be asked. */
    readonly ifAsked?: boolean;
}

/**
 * Sits in front of a test window. Such a window refuses modal dialogs, shows no notifications and has nobody to type,
 * so these few calls come here; everything else is VS Code's own. What is not answered is dismissed at once.
 */
export class Person {
    /** Every message and dialog, oldest first. */
    readonly told: Told[] = [];
    /** Titles of the input boxes and picks, oldest first. */
    readonly asked: string[] = [];
    /** Titles of those input boxes that show dots. */
    readonly hidden: string[] = [];
    /** What input boxes asked for below their field. */
    readonly prompts: string[] = [];
    /** What input boxes said of texts that they did not take. */
    readonly refusals: string[] = [];
    /** The rows of each pick by its title. */
    readonly offered = new Map<string, readonly string[]>();
    /** What each pick said of its rows, by its title: label, then detail. */
    readonly details = new Map<string, readonly string[]>();
    /** What the save dialogs proposed, oldest first: the files' names. */
    readonly proposed: string[] = [];
    readonly #answers: Answer[] = [];
    readonly #places: vscode.Uri[] = [];
    readonly #before = new Map<string, PropertyDescriptor>();

    /** Will click a button of the next message or dialog that matches. */
    willClick(message: RegExp, button: string): void {
        this.#answers.push({ to: message, with: button });
    }

    /** Will type into the next input box whose title matches. */
    willType(title: RegExp, text: string): void {
        this.#answers.push({ to: title, with: text });
    }

    /** Will choose a row, by its label, of the next pick whose title matches. */
    willPick(title: RegExp, label: string): void {
        this.#answers.push({ to: title, with: label });
    }

    /** Will choose a row of such a pick, should there be one. */
    wouldPick(title: RegExp, label: string): void {
        this.#answers.push({ to: title, with: label, ifAsked: true });
    }

    /** Will save the next file here. */
    willSaveTo(uri: vscode.Uri): void {
        this.#places.push(uri);
    }

    /** Waits until a message that matches was told. */
    async hears(message: RegExp): Promise<Told> {
        const find = (): Told | undefined => this.told.find(({ text }) => message.test(text));
        const told = await until(`the message ${String(message)}`, find, (found) => found !== undefined);
        assert(told !== undefined);
        return told;
    }

    /** Takes the place. */
    sitDown(): void {
        for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'])
            this.#replace(name, (text: string, ...rest: readonly unknown[]) => this.#message(text, rest));
        this.#replace('showInputBox', (options: vscode.InputBoxOptions) => this.#input(options));
        this.#replace('showSaveDialog', async ({ defaultUri }: vscode.SaveDialogOptions) => {
            this.proposed.push(defaultUri?.path.split('/').at(-1) ?? '');
            return Promise.resolve(this.#places.shift());
        });
        this.#replace('showQuickPick', (items: unknown, options: vscode.QuickPickOptions) =>
            this.#pick(items, options.title ?? '', options.canPickMany === true),
        );
    }

    /** Forgets what was offered so far. */
    forget(): void {
        this.offered.clear();
        this.details.clear();
    }

    /** Gives the place back; answers that nobody asked for are a mistake of the test. */
    leave(): void {
        for (const [name, descriptor] of this.#before) Object.defineProperty(vscode.window, name, descriptor);
        this.#before.clear();
        for (const list of [this.told, this.asked, this.hidden, this.prompts, this.refusals, this.proposed])
            list.length = 0;
        this.forget();
        const unused = this.#answers.splice(0).filter(({ ifAsked }) => ifAsked !== true);
        assert.deepEqual(unused, [], 'nothing asked for these answers');
    }

    #replace(name: string, value: unknown): void {
        const before = Object.getOwnPropertyDescriptor(vscode.window, name);
        assert(before !== undefined, name);
        this.#before.set(name, before);
        Object.defineProperty(vscode.window, name, { configurable: true, enumerable: true, writable: true, value });
    }

    async #message(text: string, rest: readonly unknown[]): Promise<string | undefined> {
        const options = rest.find((part) => typeof part === 'object' && part !== null);
        const buttons = rest.filter((part) => typeof part === 'string');
        const modal = options !== undefined && 'modal' in options && options.modal === true;
        const detail = options !== undefined && 'detail' in options ? String(options.detail) : '';
        this.told.push({ text, detail, modal, buttons });
        const answer = this.#answerTo(text);
        assert(answer === undefined || buttons.includes(answer), `"${text}" offers ${buttons.join(', ')}`);
        return Promise.resolve(answer);
    }

    async #input(options: vscode.InputBoxOptions): Promise<string | undefined> {
        const { title = '' } = options;
        this.asked.push(title);
        if (options.password === true) this.hidden.push(title);
        if (options.prompt !== undefined) this.prompts.push(options.prompt);
        for (;;) {
            const answer = this.#answerTo(title);
            const refused = answer === undefined ? undefined : await options.validateInput?.(answer);
            if (refused === undefined || refused === null) return answer;
            // The box stays open: the next answer is typed in the place of this one.
            this.refusals.push(typeof refused === 'string' ? refused : refused.message);
        }
    }

    async #pick(given: unknown, title: string, many: boolean): Promise<unknown> {
        const items: unknown = await given;
        assert(Array.isArray(items));
        const rows = items.map((item: unknown) => ({ item, label: labelOf(item) }));
        const labels = rows.map(({ label }) => label);
        this.asked.push(title);
        this.offered.set(title, labels);
        this.details.set(
            title,
            rows.map(({ item, label }) => `${label}: ${textIn(item, 'detail')}`),
        );
        const answer = this.#answerTo(title);
        assert(answer === undefined || labels.includes(answer), `"${title}" offers ${labels.join(', ')}`);
        const picked = rows.find(({ label }) => label === answer)?.item;
        return many && picked !== undefined ? [picked] : picked;
    }

    #answerTo(question: string): string | undefined {
        const index = this.#answers.findIndex(({ to }) => to.test(question));
        return index < 0 ? undefined : this.#answers.splice(index, 1)[0]?.with;
    }
}

/** A person for each test of a suite, who tidies up before leaving. */
export function usePerson(tidyUp?: (person: Person) => Promise<void>): Person {
    const person = new Person();
    beforeEach(() => person.sitDown());
    afterEach(async () => {
        try {
            await tidyUp?.(person);
        } finally {
            person.leave();
        }
    });
    return person;
}

function labelOf(item: unknown): string {
    if (typeof item === 'string') return item;
    return textIn(item, 'label');
}

function textIn(item: unknown, part: 'label' | 'detail'): string {
    return typeof item === 'object' && item !== null && part in item ? String(Reflect.get(item, part)) : '';
}
