import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { failureOf } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import { commands } from '../../ids.ts';
import type { Environment } from '../../session/environment.ts';
import type { Session } from '../../session/session.ts';
import { ownerOf } from '../copies/copyOwner.ts';
import type { DeployedCopies } from '../copies/deployedCopies.ts';
import { replacedBy } from '../deployedLook.ts';
import { typeWord } from './functionItem.ts';
import { openAsBuffer } from './openAsBuffer.ts';
import type { FunctionNode } from './treeNode.ts';

/** What a deletion works with. */
export interface DeletionParts {
    readonly session: Session;
    readonly copies: DeployedCopies;
}

/**
 * Deletes a function, after one question that names it; in production its environment is typed. Its code is read first
 * and kept, since afterwards nobody has it. True where it was deleted.
 */
export async function deleteDeployed(
    { session, copies }: DeletionParts,
    { deployed, integration }: FunctionNode,
): Promise<boolean> {
    const { name, type } = deployed;
    if (type === 'onEvent') return false;
    const { environment } = await session.state();
    const api = await session.apiFor(environment);
    const code = await api.deployed.code(integration.id, name, type).catch((error: unknown) => failureOf(error));
    // Gone already, or not to be read by this key: the question says so, the deletion shows the rest.
    const kept =
        typeof code === 'string'
            ? l10n.t('Its code is kept here for putting back.')
            : l10n.t('Its code can’t be kept. {0}', code === undefined ? '' : failureSentence(code)).trim();
    const facts = l10n.t('{0}, integration {1}.', capital(typeWord(type)), integration.id);
    const stops = type === 'sync' ? l10n.t('It stops running.') : '';
    const detail = [facts, stops, kept].filter((text) => text !== '').join(' ');
    if (!(await confirms(name, environment, detail))) return false;
    const owner = ownerOf({ environment, integration: integration.id, type, name }, api.target.origin);
    const key =
        typeof code === 'string'
            ? await copies.keepReplaced(owner, { ...replacedBy({ kind: 'found', facts: deployed, code }), code })
            : undefined;
    try {
        await api.deployed.delete(integration.id, name, type);
    } catch (error) {
        if (key !== undefined) await copies.forget(key);
        throw error;
    }
    // A secret in it keeps it off the disk.
    if (typeof code === 'string' && key === undefined) await openAsBuffer(code);
    const putBack = l10n.t('Put Back');
    // Not awaited: it is done, the way back stays open.
    void vscode.window
        .showInformationMessage(
            l10n.t('Deleted {0} from {1}.', name, environment.name),
            ...(key === undefined ? [] : [putBack]),
        )
        .then((answer) => {
            if (answer === putBack) void vscode.commands.executeCommand(commands.putBack, undefined, key);
        });
    return true;
}

async function confirms(name: string, environment: Environment, detail: string): Promise<boolean> {
    const title = l10n.t('Delete {0} from {1}?', name, environment.name);
    const answer = await vscode.window.showWarningMessage(title, { modal: true, detail }, l10n.t('Delete'));
    return answer !== undefined && (!environment.production || typed(environment.name, title));
}

async function typed(name: string, title: string): Promise<boolean> {
    const prompt = l10n.t('Type {0} to delete', name);
    const { Error: severity } = vscode.InputBoxValidationSeverity;
    const text = await vscode.window.showInputBox({
        title,
        prompt,
        validateInput: (value) => (value === name ? undefined : { message: prompt, severity }),
    });
    return text === name;
}

function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
