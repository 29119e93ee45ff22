import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { NewFunctionParts } from './newFunction.ts';

/** The commands that make a new function; what they do is loaded when one is used. */
export function registerNewFunction(parts: NewFunctionParts, report: Report): vscode.Disposable {
    const make = async (given?: unknown): Promise<void> => {
        try {
            const { newFunction } = await import('./newFunction.ts');
            await newFunction(parts, given);
        } catch (error) {
            await report.show(error);
        }
    };
    return vscode.Disposable.from(
        vscode.commands.registerCommand(commands.newFunction, make),
        vscode.commands.registerCommand(commands.newFunctionHere, make),
    );
}
