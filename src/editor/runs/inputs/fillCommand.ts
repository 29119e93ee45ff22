import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { FillParts, InputsFill } from './fillInputs.ts';

/** The command that fills the inputs; what it does is loaded when it is first used. */
export function registerFillCommand(parts: FillParts, report: Report): vscode.Disposable {
    let loading: Promise<InputsFill> | undefined;
    const load = async (): Promise<InputsFill> => new (await import('./fillInputs.ts')).InputsFill(parts);
    return vscode.commands.registerCommand(commands.fillInputs, async (uri?: unknown, source?: unknown) => {
        try {
            loading ??= load();
            await (await loading).fill(uri instanceof vscode.Uri ? uri : undefined, source);
        } catch (error) {
            await report.show(error);
        }
    });
}
