import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { NewFunctionParts, UnfinishedFunction } from './newFunction.ts';

/** The commands that make a new function; what they do is loaded when one is used. */
export function registerNewFunction(parts: NewFunctionParts, report: Report): vscode.Disposable {
    const unfinished: UnfinishedFunction = {};
    const make = async (given?: unknown): Promise<void> => {
        try {
            await (await import('./newFunction.ts')).newFunction(parts, unfinished, given);
        } catch (error) {
            await report.show(error);
        }
    };
    const ids = [commands.newFunction, commands.newFunctionHere];
    return vscode.Disposable.from(...ids.map((id) => vscode.commands.registerCommand(id, make)));
}
