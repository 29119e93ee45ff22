import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FailureError, failureOf } from '../../core/failure/failure.ts';
import { systemClock } from '../../workflows/clock.ts';
import { compile } from '../../workflows/compile.ts';
import type { CompiledTexts } from '../../workflows/compiledTexts.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session/session.ts';
import type { CompileProblems, SentText } from './compileProblems.ts';

/** How a file's last compile went, for its lens. */
export type CompileStatus =
    | { readonly kind: 'compiling'; readonly since: number }
    | { readonly kind: 'compiled'; readonly ms: number; readonly text: string }
    | { readonly kind: 'problems'; readonly count: number };

/** A shorter wait is over before its words are read. Milliseconds. */
const mutedMs = 1_500;

/** What is kept here; problems are counted by those who show them. */
type OwnStatus = Exclude<CompileStatus, { readonly kind: 'problems' }>;

/** Compiles documents, one compile per file at a time: a newer one ends the older. */
export class Compiles {
    private readonly session: Session;
    private readonly problems: CompileProblems;
    private readonly known: CompiledTexts;
    private readonly report: Report;
    private readonly statuses = new Map<string, OwnStatus>();
    private readonly running = new Map<string, AbortController>();
    private readonly subscriptions: vscode.Disposable[];
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
        this.subscriptions = [
            this.changed,
            parts.problems.onDidChange(() => this.changed.fire()),
            // Another buffer may come by the same name.
            vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
                if (isUntitled) this.set(uri.toString(), undefined);
            }),
        ];
    }

    /** How the file's last compile went; nothing for a text changed since. */
    statusOf(document: vscode.TextDocument): CompileStatus | undefined {
        const status = this.statuses.get(document.uri.toString());
        if (status?.kind === 'compiling') return status;
        const count = this.problems.countOf(document.uri);
        if (count > 0 && this.problems.isCurrent(document)) return { kind: 'problems', count };
        return status?.text === document.getText() ? status : undefined;
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
            const ms = await this.tellWaits(compile(api, sent.text, tools, controller.signal));
            if (controller.signal.aborted) throw new Error('superseded');
            this.compiled(sent, ms);
            this.problems.forget(sent);
        } catch (error) {
            if (controller.signal.aborted) {
                this.problems.forget(sent);
                return;
            }
            const failure = failureOf(error);
            if (failure.kind === 'compileFailed') {
                await this.problems.failed(sent, failure.serverText);
                this.set(key, undefined);
                return;
            }
            this.problems.forget(sent);
            this.set(key, before?.kind === 'compiling' ? undefined : before);
            const { server } = await this.session.state();
            await this.report.show(error, {
                origin: server.origin,
                tryAgain: () => void this.compile(document),
                undone: l10n.t('Nothing was compiled.'),
            });
        } finally {
            if (this.running.get(key) === controller) this.running.delete(key);
        }
    }

    /** A text compiled, be it on its way to a dry run; `ms` where that is known of it alone. */
    compiled(sent: SentText, ms?: number): void {
        if (!this.problems.compiled(sent)) return;
        const key = sent.uri.toString();
        const before = this.statuses.get(key);
        const isKnown = before?.kind === 'compiled' && before.text === sent.text;
        if (ms !== undefined) this.set(key, { kind: 'compiled', ms, text: sent.text });
        else if (!isKnown) this.set(key, undefined);
    }

    dispose(): void {
        for (const controller of this.running.values()) controller.abort();
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** Milliseconds it took. That the server makes it wait is told meanwhile. */
    private async tellWaits(work: ReturnType<typeof compile>): Promise<number> {
        for (;;) {
            const step = await work.next();
            if (step.done === true) return step.value.ms;
            const { failure, nextTryAt } = step.value;
            if (nextTryAt - Date.now() >= mutedMs) void this.report.show(new FailureError(failure));
        }
    }

    private set(key: string, status: OwnStatus | undefined): void {
        if (status === undefined) this.statuses.delete(key);
        else this.statuses.set(key, status);
        this.changed.fire();
    }
}

/** "3 problems". */
export function problemsWords(count: number): string {
    return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}
