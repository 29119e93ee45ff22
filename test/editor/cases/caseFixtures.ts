import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FunctionCase } from '../../../src/core/cases/functionCase.ts';
import { workspaceFolder } from '../support/documents.ts';
import { lensBecomes } from '../support/lenses.ts';
import type { Person } from '../support/person.ts';
import { bodyOf, type UsedServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';

/** An action that takes no input. */
export const plainAction = action.replace(/ {4}input: .*\n/, '').replace('input.name', "''");

/** The file in which the cases of a function are kept. */
export function caseFileOf({ uri }: vscode.TextDocument): vscode.Uri {
    return uri.with({ path: uri.path.replace(/\.ts$/, '.cases.json') });
}

/** What a file holds; undefined where there is none. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
    try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
        return undefined;
    }
}

/** Writes the case file of a function as another program would, and waits until its cases are known. */
export async function writeCases(
    document: vscode.TextDocument,
    cases: readonly FunctionCase[] | string,
): Promise<vscode.Uri> {
    const uri = caseFileOf(document);
    const text = typeof cases === 'string' ? cases : `${JSON.stringify({ version: 1, cases }, null, 4)}\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await lensBecomes(document, /case…/);
    return uri;
}

/** The bodies of all dry runs that were started, oldest first. */
export function startedRuns({ api }: UsedServer): readonly Readonly<Record<string, unknown>>[] {
    return api.requests.all({ method: 'POST', path: '/functions/dryruns' }).map((request) => bodyOf(request));
}

/** Saves the present inputs as a case by the command. */
export async function saveCase(person: Person, document: vscode.TextDocument, name: string): Promise<void> {
    person.willType(/^Save the inputs of /, name);
    // Asked where a connection is known.
    person.wouldPick(/^Connection of the case$/, 'The Connection Chosen When It Runs');
    await vscode.commands.executeCommand('nango.saveCase', document.uri);
}

/** Runs one case by the lens' command. */
export async function runCase(person: Person, document: vscode.TextDocument, name: string): Promise<void> {
    person.willPick(/^Dry run .* with a case$/, name);
    await vscode.commands.executeCommand('nango.runCase', document.uri);
}

/** What the pick of cases says of each; nothing is chosen. */
export async function caseRows(person: Person, document: vscode.TextDocument): Promise<readonly string[]> {
    person.forget();
    await vscode.commands.executeCommand('nango.runCase', document.uri);
    return [...person.details.values()].flat();
}

/**
 * Takes away the case files that a test left, and the functions with them: what the extension keeps of their cases in its
 * storage then has nothing to run.
 */
export function useNoCaseFiles(): void {
    const left = async (): Promise<readonly vscode.Uri[]> =>
        vscode.workspace.findFiles(new vscode.RelativePattern(workspaceFolder(), '**/*fn-*.{cases.json,ts}'));
    afterEach(async () => {
        for (const uri of await left()) await vscode.workspace.fs.delete(uri);
        await until('files to be gone', left, (files) => files.length === 0);
    });
}

/** The diagnostics of a file once there are so many. */
export async function problemsIn(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
    const all = await until(
        `${count} problems in ${uri.path}`,
        () => vscode.languages.getDiagnostics(uri),
        (found) => found.length === count,
    );
    assert.equal(all.length, count);
    return all;
}
