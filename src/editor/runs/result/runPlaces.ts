import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import type { CompiledTexts } from '../../../workflows/compiledTexts.ts';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { Outcomes } from './outcomes.ts';
import { textHash } from '../textHash.ts';

/** Finds the places in the person's own text that a run is about. */
export class RunPlaces {
    private readonly parts: {
        readonly functions: Functions;
        readonly outcomes: Outcomes;
        readonly known: CompiledTexts;
    };

    constructor(parts: RunPlaces['parts']) {
        this.parts = parts;
    }

    /** Shows the line that failed, where that is certain, else the function's call. */
    async show(run: RunState): Promise<void> {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(run.functionKey));
        const selection = (await this.failing(run, document)) ?? (await this.call(document));
        await vscode.window.showTextDocument(document, selection === undefined ? {} : { selection });
    }

    /** Only the text that ran tells the way back, and only while its bundle is at hand. */
    private async failing(run: RunState, document: vscode.TextDocument): Promise<vscode.Range | undefined> {
        const source = document.getText();
        const bundledJs = this.parts.known.get(run.origin, source)?.bundledJs;
        const error = (await this.parts.outcomes.outputOf(run))?.error;
        if (bundledJs === undefined || error?.kind !== 'exception' || textHash(source) !== run.codeHash)
            return undefined;
        const { tracedFrames } = await import('../../../core/run/trace/tracedFrames.ts');
        const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
        const traced = tracedFrames(error.frames, { source, bundledJs }, fromBase64);
        const place = traced.find((frame) => frame.place !== undefined)?.place;
        if (place?.certain !== true) return undefined;
        return new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
    }

    private async call(document: vscode.TextDocument): Promise<vscode.Range | undefined> {
        const found = (await this.parts.functions.in(document))?.found;
        if (found === undefined) return undefined;
        const at = new vscode.Position(found.call.line, found.call.character);
        return new vscode.Range(at, at);
    }
}
