import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FunctionCase } from '../../core/cases/functionCase.ts';
import type { CaseChange } from '../../core/cases/editCaseFile.ts';
import type { RunInputs } from '../../core/inputs/readDraft.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import type { Rekey } from '../authoring/functionMoves.ts';
import { casesShape, chosenCasesShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { CaseFile, CaseFiles } from './caseFiles.ts';
import { caseFileOf, fileName, functionBeside } from './casePlace.ts';

/** The cases of one function, those of its file first. */
export interface FunctionCases {
    readonly cases: readonly FunctionCase[];
    /** The file beside the function, where there is one. */
    readonly file?: CaseFile;
}

/**
 * The one truth about cases. They live in the workspace's storage until the person asks for a file beside the function;
 * from then on new ones go there. A change tells why it was not made, else nothing.
 */
export class Cases {
    private readonly files: CaseFiles;
    private readonly mask: SecretMask;
    private readonly stored: StoredState<Readonly<Record<string, readonly FunctionCase[]>>>;
    private readonly choices: StoredState<Readonly<Record<string, string>>>;
    private readonly changed = new vscode.EventEmitter<string>();
    /** Fired with the key of a function whose cases, or whose chosen case, have changed. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(workspaceState: vscode.Memento, files: CaseFiles, mask: SecretMask) {
        this.files = files;
        this.mask = mask;
        this.stored = new StoredState(workspaceState, casesShape);
        this.choices = new StoredState(workspaceState, chosenCasesShape);
        this.subscriptions = [this.changed, files.onDidChange((uri) => this.changed.fire(functionBeside(uri)))];
    }

    async of(functionKey: string): Promise<FunctionCases> {
        const own = (await this.stored.get())[functionKey] ?? [];
        const file = await this.fileOf(functionKey);
        if (file === undefined) return { cases: own };
        const inFile = file.reading.cases.map((each) => each.case);
        const names = new Set(inFile.map(({ name }) => name));
        return { cases: [...inFile, ...own.filter(({ name }) => !names.has(name))], file };
    }

    async find(functionKey: string, name: string): Promise<FunctionCase | undefined> {
        return (await this.of(functionKey)).cases.find((each) => each.name === name);
    }

    /** Keys of the functions with cases in storage; looks for no files. */
    async inStorage(): Promise<readonly string[]> {
        const entries = Object.entries(await this.stored.get());
        return entries.filter(([, cases]) => cases.length > 0).map(([key]) => key);
    }

    /** Keys of all functions with cases, and of those with a case file. */
    async everywhere(): Promise<readonly string[]> {
        const beside = (await this.files.find()).map(functionBeside);
        return [...new Set([...(await this.inStorage()), ...beside])];
    }

    /** Makes a change where the case is, or where new ones go. */
    async change(functionKey: string, change: CaseChange): Promise<string | undefined> {
        if (change.kind === 'put' && this.holdsKey(change.case)) return holdsKeyWords(change.case.name);
        const { changeCases, editCaseFile } = await import('../../core/cases/editCaseFile.ts');
        const file = await this.fileOf(functionKey);
        const name = nameOf(change);
        const inFile = file?.reading.cases.some((each) => each.case.name === name) === true;
        const toFile = file !== undefined && (inFile || change.kind === 'put');
        if (toFile) {
            const why = refusalOf(file, name);
            if (why !== undefined) return why;
            await this.files.write(file.uri, editCaseFile(file.text, change));
        }
        await this.stored.update((all) => {
            const own = all[functionKey] ?? [];
            // What is in the file now has no second one elsewhere.
            const left = toFile ? own.filter((each) => each.name !== name) : changeCases(own, change);
            return { ...all, [functionKey]: left };
        });
        await this.followChoice(functionKey, change);
        this.changed.fire(functionKey);
        return undefined;
    }

    /** Moves the function's cases to the file beside it, which is made where it is not there. */
    async keepInFile(functionKey: string): Promise<string | undefined> {
        const uri = caseFileOf(functionKey);
        if (uri === undefined) return l10n.t('Save the function as a file first: its cases are kept beside it.');
        const own = (await this.stored.get())[functionKey] ?? [];
        const secret = own.find((each) => this.holdsKey(each));
        if (secret !== undefined) return holdsKeyWords(secret.name);
        const { newCaseFile } = await import('../../core/cases/editCaseFile.ts');
        if ((await this.files.read(uri)) === undefined) {
            await this.files.write(uri, newCaseFile(own));
            await this.stored.update(({ [functionKey]: _moved, ...others }) => others);
        } else {
            for (const each of own) {
                const why = await this.change(functionKey, { kind: 'put', case: each });
                if (why !== undefined) return why;
            }
        }
        this.changed.fire(functionKey);
        return undefined;
    }

    /** The name of the case whose inputs the form was filled with last. */
    async chosen(functionKey: string): Promise<FunctionCase | undefined> {
        const name = (await this.choices.get())[functionKey];
        return name === undefined ? undefined : this.find(functionKey, name);
    }

    /** What the form is told: the chosen case, and whether these inputs differ from it. */
    async shownFor(
        functionKey: string,
        inputs: RunInputs,
    ): Promise<{
        readonly chosenCase?: { readonly name: string; readonly edited: boolean };
        readonly hasCases: boolean;
    }> {
        const hasCases = (await this.of(functionKey)).cases.length > 0;
        const chosen = hasCases ? await this.chosen(functionKey) : undefined;
        if (chosen === undefined) return { hasCases };
        const { sameInputs } = await import('../../core/cases/sameInputs.ts');
        return { hasCases, chosenCase: { name: chosen.name, edited: !sameInputs(chosen, inputs) } };
    }

    /** The name of the chosen case, provided that a run with these inputs is one of it. */
    async nameFor(functionKey: string, inputs: RunInputs): Promise<string | undefined> {
        const { chosenCase } = await this.shownFor(functionKey, inputs);
        return chosenCase?.edited === false ? chosenCase.name : undefined;
    }

    /** Remembers what the form was filled with; undefined: nothing of a name. */
    async choose(functionKey: string, name: string | undefined): Promise<void> {
        await this.choices.update(({ [functionKey]: _before, ...others }) =>
            name === undefined ? others : { ...others, [functionKey]: name },
        );
        this.changed.fire(functionKey);
    }

    /** Follows functions to their new names; cases that are already there win. Only those of a lost buffer go with it. */
    async rekey(rekey: Rekey): Promise<void> {
        await this.stored.update((all) => moved(all, rekey));
        await this.choices.update((all) => moved(all, rekey));
        for (const key of await this.inStorage()) this.changed.fire(key);
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async fileOf(functionKey: string): Promise<CaseFile | undefined> {
        const uri = caseFileOf(functionKey);
        return uri === undefined ? undefined : this.files.read(uri);
    }

    private async followChoice(functionKey: string, change: CaseChange): Promise<void> {
        if (change.kind === 'put') return;
        const name = (await this.choices.get())[functionKey];
        if (name !== nameOf(change)) return;
        await this.choose(functionKey, change.kind === 'rename' ? change.to : undefined);
    }

    private holdsKey(value: FunctionCase): boolean {
        return this.mask.applyToJson(value) !== value;
    }
}

function nameOf(change: CaseChange): string {
    return change.kind === 'put' ? change.case.name : change.kind === 'rename' ? change.from : change.name;
}

function refusalOf({ uri, reading }: CaseFile, name: string): string | undefined {
    if (!reading.editable) return l10n.t('{0} has an error. Put it right first; nothing was written.', fileName(uri));
    if (!reading.broken.includes(name)) return undefined;
    return l10n.t('The case {0} in {1} has an error. Put it right there; nothing was written.', name, fileName(uri));
}

function holdsKeyWords(name: string): string {
    return l10n.t('The case {0} would hold an API key. Cases hold no secrets; nothing was written.', name);
}

function moved<Value>(all: Readonly<Record<string, Value>>, rekey: Rekey): Readonly<Record<string, Value>> {
    const entries = Object.entries(all).flatMap(([key, value]) => {
        const to = rekey(key);
        return to === undefined ? [] : [{ to, value, stays: to === key }];
    });
    return Object.fromEntries(
        entries.sort((a, b) => Number(a.stays) - Number(b.stays)).map(({ to, value }) => [to, value]),
    );
}
