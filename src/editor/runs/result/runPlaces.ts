import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import { failingFrame } from '../../../core/run/trace/failingFrame.ts';
import type { Twin } from '../../../core/run/trace/twin.ts';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { DryRuns } from '../dryRuns.ts';
import type { RunTraces } from './runTraces.ts';

/** What the places of runs are found with. */
export interface RunPlaceParts {
    readonly functions: Functions;
    readonly traces: RunTraces;
    readonly dryRuns: DryRuns;
}

/** Leads from a run to the places in the person's own text that it is about. */
export class RunPlaces {
    private readonly functions: Functions;
    private readonly traces: RunTraces;
    private readonly dryRuns: DryRuns;

    constructor({ functions, traces, dryRuns }: RunPlaceParts) {
        this.functions = functions;
        this.traces = traces;
        this.dryRuns = dryRuns;
    }

    /**
     * Finds the line of a run that was not compiled first, by compiling its text, and shows it.
     * @throws {FailureError} when it could not be compiled.
     */
    async findLine(run: RunState): Promise<void> {
        await this.dryRuns.compileTextOf(run);
        this.traces.forget(run);
        await this.show(run);
    }

    /** Shows the line that failed, where that is certain, else the function's call. */
    async show(run: RunState): Promise<void> {
        const trace = await this.traces.of(run);
        const failing = failingFrame(trace?.frames ?? []);
        await this.open(run, trace?.source, failing?.place);
    }

    /** Shows the place of one step of the run's stack. */
    async showFrame(run: RunState, index: number): Promise<void> {
        const trace = await this.traces.of(run);
        await this.open(run, trace?.source, trace?.frames[index]?.place);
    }

    private async open(run: RunState, source: string | undefined, place: Twin | undefined): Promise<void> {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(run.functionKey));
        const now = place && source !== undefined ? await placeNow(source, document.getText(), place) : undefined;
        const selection = now ?? (await this.callIn(document));
        await vscode.window.showTextDocument(document, selection === undefined ? {} : { selection });
    }

    private async callIn(document: vscode.TextDocument): Promise<vscode.Range | undefined> {
        const found = (await this.functions.in(document))?.found;
        if (found === undefined) return undefined;
        const at = new vscode.Position(found.call.line, found.call.character);
        return new vscode.Range(at, at);
    }
}

/** Where a place of the text that ran stands in the text as it is now; undefined where that is not certain. */
async function placeNow(source: string, now: string, place: Twin): Promise<vscode.Range | undefined> {
    let found: Twin | undefined = place;
    if (source !== now) {
        const { twinsOf } = await import('../../../core/run/trace/twin.ts');
        found = twinsOf(source, now)({ at: place.start });
    }
    if (!place.certain || found?.certain !== true) return undefined;
    return new vscode.Range(found.start.line, found.start.character, found.end.line, found.end.character);
}
