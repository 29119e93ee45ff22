import * as vscode from 'vscode';
import type { Person } from './person.ts';

/** Adds an environment by its command: its name, whether it is production, its server, its key. */
export async function addEnvironment(
    person: Person,
    environment: { readonly name: string; readonly production: boolean; readonly server: string; readonly key: string },
): Promise<void> {
    const { name, production, server, key } = environment;
    person.willType(/^Name of the environment$/, name);
    person.willPick(/ a production environment\?$/, production ? 'Production' : 'Not production');
    person.willPick(/^Server for /, 'Another Server…');
    person.willType(/^Server for /, server);
    person.willType(/^API key for /, key);
    await vscode.commands.executeCommand('nango.addEnvironment');
}

/** Uses another environment by its command. */
export async function switchTo(person: Person, name: string): Promise<void> {
    person.willPick(/^Switch Environment$/, name);
    await vscode.commands.executeCommand('nango.switchEnvironment');
}

/** Removes an environment by its command. */
export async function removeEnvironment(person: Person, name: string): Promise<void> {
    person.willPick(/^Remove an environment$/, name);
    person.willClick(/^Remove the environment /, 'Remove');
    await vscode.commands.executeCommand('nango.removeEnvironment');
}

/** Forgets the key of the environment in use by its command. */
export async function clearKey(person: Person): Promise<void> {
    person.willClick(/^Clear the key for /, 'Clear Key');
    await vscode.commands.executeCommand('nango.clearApiKey');
}

/** Enters a key for the environment in use by its command. */
export async function enterKey(person: Person, key: string): Promise<void> {
    person.willType(/^API key for /, key);
    await vscode.commands.executeCommand('nango.addApiKey');
}
