import * as vscode from 'vscode';
import type { InputsIntent } from '../../../protocol/inputsIntent.ts';
import { commands } from '../../ids.ts';
import { scopesPage } from '../../session/dashboard.ts';
import type { EditIntent } from './inputsEdits.ts';

/** Intents that the view carries out itself. */
type OwnIntent = EditIntent | Extract<InputsIntent, { readonly intent: 'ready' }>;

/** The command that carries out an intent of the Dry Run view, and what it is given. */
export function inputsCommand(
    intent: Exclude<InputsIntent, OwnIntent>,
    uri: vscode.Uri | undefined,
): readonly [string, ...unknown[]] {
    switch (intent.intent) {
        case 'editAsJson':
            return [commands.editInputsAsJson, uri, intent.section];
        case 'run':
            return [commands.dryRun, uri, { fromForm: true }];
        case 'runWithoutCompiling':
            return [commands.dryRun, uri, { fromForm: true, compileFirst: false }];
        case 'runAnyway':
            return [commands.dryRun, uri, { fromForm: true, anyway: true }];
        case 'runWithoutWrongFields':
            return [commands.dryRun, uri, { fromForm: true, anyway: true, withoutWrongFields: true }];
        case 'runAnother':
            return [commands.dryRun, uri, { fromForm: true, another: true }];
        case 'stopWatching':
            return [commands.stopWatching, uri];
        case 'chooseConnection':
            return [commands.chooseConnection];
        case 'chooseIntegration':
            return [commands.chooseIntegration];
        case 'chooseCase':
            return [commands.chooseCase, uri];
        case 'saveCase':
            return [commands.updateCase, uri];
        case 'saveAsCase':
            return [commands.saveCase, uri];
        case 'runAllCases':
            return [commands.runAllCases, uri];
        case 'switchEnvironment':
            return [commands.switchEnvironment];
        case 'refreshConnections':
            return [commands.refreshConnections];
        case 'addApiKey':
            return [commands.addApiKey];
        case 'importKey':
            return [commands.importApiKey];
        case 'addEnvironment':
            return [commands.addEnvironment];
        case 'showScopes':
            return ['vscode.open', vscode.Uri.parse(scopesPage)];
        case 'newFunction':
            return [commands.newFunction];
        case 'openDryRunById':
            return [commands.openDryRunById];
        case 'copyAsCurl':
            return [commands.copyAsCurl, uri];
        case 'copyDryRunId':
            return [commands.copyDryRunId, uri];
        case 'goTo': {
            const at = new vscode.Position(intent.line, intent.character);
            return ['vscode.open', uri, { selection: new vscode.Range(at, at) }];
        }
        case 'openRecent':
            return ['vscode.open', vscode.Uri.parse(intent.key)];
    }
}

/** Intents that ask the person something beside the form: when that is answered, the keyboard comes back to it. */
export function asksBeside({ intent }: InputsIntent): boolean {
    return (
        intent === 'chooseConnection' ||
        intent === 'chooseIntegration' ||
        intent === 'chooseCase' ||
        intent === 'saveCase' ||
        intent === 'saveAsCase' ||
        intent === 'switchEnvironment'
    );
}
