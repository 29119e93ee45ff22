import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Position, Range } from '../../../core/text/position.ts';
import { isUnderWay, type RunState } from '../../../core/run/runState.ts';
import { failingFrame } from '../../../core/run/trace/failingFrame.ts';
import { frameName } from '../../../core/run/trace/frameName.ts';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { runDiagnosticSource } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { RunStore } from '../runStore.ts';
import { textHash } from '../textHash.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunTrace, RunTraces } from './runTraces.ts';

/** What runs are told by, to say at which line they failed. */
export interface RunProblemParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly mask: SecretMask;
    readonly traces: RunTraces;
    readonly functions: Functions;
    readonly log: Log;
}

interface FailedAt {
    readonly codeHash: string;
    readonly problem: vscode.Diagnostic;
}

/**
 * The line at which the last dry run failed, as a problem in the file: only while the file holds the text that ran, and
 * until the next run. Runs of earlier windows are told in the result view alone.
 */
export class RunProblems {
    private readonly parts: RunProblemParts;
    private readonly collection = vscode.languages.createDiagnosticCollection('nango-runs');
    private readonly failed = new Map<string, FailedAt>();
    /** Runs seen under way: those whose end is news. */
    private readonly watched = new Set<string>();
    private readonly subscriptions: vscode.Disposable[];

    constructor(parts: RunProblemParts) {
        this.parts = parts;
        this.subscriptions = [
            this.collection,
            parts.store.onDidChange((run) => {
                this.take(run).catch((error: unknown) => parts.log.error(error));
            }),
            vscode.workspace.onDidChangeTextDocument(({ document }) => this.refresh(document)),
            vscode.workspace.onDidCloseTextDocument((document) => {
                // Another buffer may come by the same name.
                if (document.isUntitled) this.forget(document.uri);
            }),
            vscode.workspace.onDidDeleteFiles(({ files }) => {
                for (const uri of files) this.forget(uri);
            }),
            vscode.workspace.onDidRenameFiles(({ files }) => {
                for (const { oldUri } of files) this.forget(oldUri);
            }),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async take(run: RunState): Promise<void> {
        if (run.codeHash === '') return;
        const uri = vscode.Uri.parse(run.functionKey);
        if (isUnderWay(run)) {
            if (!this.watched.has(run.key)) this.forget(uri);
            this.watched.add(run.key);
            return;
        }
        if (!this.watched.delete(run.key) || run.phase !== 'failed') return;
        const trace = await this.parts.traces.of(run);
        const error = (await this.parts.outputs.of(run))?.error;
        if (trace === undefined || error === undefined) return;
        const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === run.functionKey);
        if (document === undefined) return;
        const { errorWords } = await import('../../../core/run/errorWords.ts');
        const headline = this.parts.mask.apply(errorWords(error, run.integration, []).headline);
        const problem = await this.problemOf(trace, headline, document);
        if (problem === undefined) return;
        this.failed.set(run.functionKey, { codeHash: run.codeHash, problem });
        this.refresh(document);
    }

    private async problemOf(
        { frames }: RunTrace,
        headline: string,
        document: vscode.TextDocument,
    ): Promise<vscode.Diagnostic | undefined> {
        const failing = failingFrame(frames);
        if (failing === undefined) return undefined;
        const certain = failing.place.certain;
        const call = (await this.parts.functions.in(document))?.found.call;
        if (!certain && call === undefined) return undefined;
        const at = certain ? rangeOf(failing.place) : pointOf(call ?? failing.place.start);
        const name = frameName(failing.frame);
        const message = certain ? headline : l10n.t('{0} (somewhere in {1}; the line is not known)', headline, name);
        const problem = new vscode.Diagnostic(at, message, vscode.DiagnosticSeverity.Error);
        problem.source = runDiagnosticSource;
        problem.relatedInformation = frames.flatMap(({ frame, place }) =>
            place?.certain === true && place !== failing.place
                ? [
                      new vscode.DiagnosticRelatedInformation(
                          new vscode.Location(document.uri, rangeOf(place)),
                          l10n.t('called from {0}', frameName(frame)),
                      ),
                  ]
                : [],
        );
        return problem;
    }

    /** The problem stands where the text is the one that ran. */
    private refresh(document: vscode.TextDocument): void {
        const failed = this.failed.get(document.uri.toString());
        if (failed === undefined) return;
        if (textHash(document.getText()) === failed.codeHash) this.collection.set(document.uri, [failed.problem]);
        else this.collection.delete(document.uri);
    }

    private forget(uri: vscode.Uri): void {
        if (this.failed.delete(uri.toString())) this.collection.delete(uri);
    }
}

function rangeOf({ start, end }: Range): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

function pointOf({ line, character }: Position): vscode.Range {
    return new vscode.Range(line, character, line, character);
}
