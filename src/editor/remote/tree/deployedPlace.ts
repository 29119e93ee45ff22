import * as vscode from 'vscode';
import type { DeployedType } from '../../../core/deploy/deployedFunction.ts';
import { deployedScheme } from '../../ids.ts';

/** Which deployed function: of which environment, integration, type and name. */
export interface DeployedPlace {
    readonly environmentId: string;
    readonly integrationId: string;
    readonly type: DeployedType;
    readonly name: string;
}

const folders: Readonly<Record<DeployedType, string>> = { action: 'actions', sync: 'syncs', onEvent: 'on-events' };

/** The address of deployed code: it reads as the file would, so that integration and name are found in it. */
export function deployedUri({ environmentId, integrationId, type, name }: DeployedPlace): vscode.Uri {
    const path = `/${integrationId}/${folders[type]}/${name}.ts`;
    return vscode.Uri.from({ scheme: deployedScheme, path, query: environmentId });
}

/** One text for each place. */
export function placeKey({ environmentId, integrationId, type, name }: DeployedPlace): string {
    return JSON.stringify([environmentId, integrationId, type, name]);
}

/** Where the file of a function is usually kept: `github/actions/create-issue.ts`. */
export function usualPath({ integrationId, type, name }: Omit<DeployedPlace, 'environmentId'>): string {
    return `${integrationId}/${folders[type]}/${name}.ts`;
}
