import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { failureOf } from '../../core/failure.ts';
import { systemClock } from '../../workflows/clock.ts';
import { compile } from '../../workflows/compile.ts';
import type { CompiledTexts } from '../../workflows/compiledTexts.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session/session.ts';
import type { CompileProblems } from './compileProblems.ts';

/** How a file's last compile went, for its lens. */
export type CompileStatus =
    | { readonly kind: 'compiling'; readonly since: number }
    | { readonly kind: 'compiled'; readonly ms: number; readonly text: string }
    | { readonly kind: 'problems'; readonly count: number };

/** Compiles documents, one compile per file at a time: a newer one ends the older. */
export class Compiles {
    private readonly session: Session;
    private readonly problems: CompileProblems;
    private readonly known: CompiledTexts;
    private readonly report: Report;
    private readonly statuses = new Map<string, CompileStatus>();
    private readonly running = new Map<string, AbortController>();
    private readonly closing: vscode.Disposable;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when a file's status has changed. */
    readonly onDidChange = this.changed.event;

    constructor(parts: {
        readonly session: Session;
        readonly problems: CompileProblems;
        readonly known: CompiledTexts;
        readonly report: Report;
    }) {
        this.session = parts.session;
        this.problems = parts.problems;
        this.known = parts.known;
        this.report = parts.report;
        // Another buffer may come by the same name.
        this.closing = vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
            if (isUntitled) this.set(uri.toString(), undefined);
        });
    }

    /** How the file's last compile went; nothing for a text changed since it compiled. */
    statusOf(document: vscode.TextDocument): CompileStatus | undefined {
        const status = this.statuses.get(document.uri.toString());
        return status?.kind === 'compiled' && status.text !== document.getText() ? undefined : status;
    }

    /** The files being compiled and since when, epoch milliseconds. */
    get underWay(): readonly { readonly uri: vscode.Uri; readonly since: number }[] {
        return [...this.statuses].flatMap(([uri, status]) =>
            status.kind === 'compiling' ? [{ uri: vscode.Uri.parse(uri), since: status.since }] : [],
        );
    }

    /** Compiles the text as it stands in the editor, saved or not. Failures are shown; it throws nothing. */
    async compile(document: vscode.TextDocument): Promise<void> {
        const key = document.uri.toString();
        this.running.get(key)?.abort();
        const controller = new AbortController();
        this.running.set(key, controller);
        const before = this.statuses.get(key);
        this.set(key, { kind: 'compiling', since: Date.now() });
        const sent = this.problems.sending(document);
        const tools = { clock: systemClock, known: this.known };
        try {
            const api = await this.session.api();
            const { ms } = await compile(api, sent.text, tools, controller.signal);
            if (controller.signal.aborted) throw new Error('superseded');
            this.problems.compiled(sent);
            this.problems.forget(sent);
            this.set(key, { kind: 'compiled', ms, text: sent.text });
        } catch (error) {
            if (controller.signal.aborted) {
                this.problems.forget(sent);
                return;
            }
            const failure = failureOf(error);
            if (failure.kind === 'compileFailed') {
                this.set(key, { kind: 'problems', count: await this.problems.failed(sent, failure.serverText) });
                return;
            }
            this.problems.forget(sent);
            this.set(key, before?.kind === 'compiling' ? undefined : before);
            const { server } = await this.session.state();
            await this.report.show(error, { origin: server.origin, tryAgain: () => void this.compile(document) });
        } finally {
            if (this.running.get(key) === controller) this.running.delete(key);
        }
    }

    /** Notes an outcome that came by another road: of a dry run's or a deployment's own compile. */
    note(uri: vscode.Uri, status: CompileStatus | undefined): void {
        this.set(uri.toString(), status);
    }

    dispose(): void {
        for (const controller of this.running.values()) controller.abort();
        this.closing.dispose();
        this.changed.dispose();
    }

    private set(key: string, status: CompileStatus | undefined): void {
        if (status === undefined) this.statuses.delete(key);
        else this.statuses.set(key, status);
        this.changed.fire();
    }
}

/** "3 problems". */
export function problemsWords(count: number): string {
    return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}
