import * as l10n from '@vscode/l10n';
import { failureSentence, remediesOf, serverTextOf, type Failure, type Remedy } from '../../core/failure.ts';
import type { RunInputs } from '../../core/inputs/readDraft.ts';
import { errorWords } from '../../core/run/errorWords.ts';
import type { Outcome } from '../../core/run/outcome.ts';
import type { RunError } from '../../core/run/output/runError.ts';
import type { RecordBatch } from '../../core/run/output/records.ts';
import type { ReadOutput } from '../../core/run/output/readOutput.ts';
import { dryRunLimitMs } from '../../core/run/schedule.ts';
import { clockStart, isUnderWay, type RunState } from '../../core/run/runState.ts';
import { clockTime } from '../../core/text/duration.ts';
import { jsonText } from '../../core/text/json.ts';
import type {
    ResultIntent,
    ShownError,
    ShownLine,
    ShownModel,
    ShownRecord,
    ShownRun,
    ShownStep,
    ShownValue,
} from '../../protocol.ts';

/** Larger values do not ride in the state: they are opened as documents. Characters of JSON. */
const largestValue = 256 * 1024;

type Notice = NonNullable<ShownRun['notice']>;

/** What the result view says of a run; `output` and `outcome` once it has ended. */
export function shownRunOf(
    run: RunState,
    facts: {
        readonly output?: ReadOutput | undefined;
        readonly outcome?: Outcome | undefined;
        readonly codeChanged: boolean;
    },
): ShownRun {
    const { output, outcome } = facts;
    const report = run.dryRun;
    const notice = noticeOf(run, output);
    const error = errorOf(run, output);
    const lines = output === undefined ? [] : linesOf(output);
    return {
        key: run.key,
        functionKey: run.functionKey,
        name: run.name,
        type: run.type,
        integration: run.integration,
        connection: run.inputs?.connection ?? '',
        environment: { name: run.environment.name, production: run.environment.production },
        phase: run.phase,
        statusWord: statusWord(run),
        announcement: announcementOf(run, outcome),
        ...(run.dryRunId === undefined ? {} : { dryRunId: run.dryRunId }),
        startedAt: run.startedAt,
        ...(run.endedAt === undefined ? {} : { endedAt: run.endedAt }),
        ...(run.compileMs === undefined ? {} : { compileMs: run.compileMs }),
        ...(run.startMs === undefined ? {} : { startMs: run.startMs }),
        ...(report?.durationMs === undefined ? {} : { runMs: report.durationMs }),
        limitMs: dryRunLimitMs,
        codeChanged: facts.codeChanged,
        steps: stepsOf(run),
        ...(notice === undefined ? {} : { notice }),
        ...(report?.result === undefined ? {} : { result: shownValue(report.result.value) }),
        models: output === undefined ? [] : modelsOf(output.batches),
        calls: (output?.calls ?? []).map(({ method, status, path, query }) => ({
            method,
            status: status ?? 0,
            path,
            query,
        })),
        output: within(lines, largestValue),
        outputLines: lines.length,
        ...(error === undefined ? {} : { error }),
        ...(run.inputs === undefined ? {} : { inputs: inputsOf(run.inputs) }),
    };
}

function statusWord({ phase }: RunState): string {
    switch (phase) {
        case 'compiling':
            return l10n.t('Compiling');
        case 'starting':
            return l10n.t('Starting');
        case 'running':
            return l10n.t('Running');
        case 'reconnecting':
            return l10n.t('Reconnecting');
        case 'notWatching':
            return l10n.t('Not watching');
        case 'succeeded':
            return l10n.t('Succeeded');
        case 'failed':
            return l10n.t('Failed');
        case 'lost':
            return l10n.t('Lost');
    }
}

function announcementOf(run: RunState, outcome: Outcome | undefined): string {
    if (outcome !== undefined) return outcome.sentence;
    if (isUnderWay(run)) return l10n.t('Running.');
    return run.phase === 'notWatching' ? l10n.t('Not watching.') : '';
}

function stepsOf(run: RunState): readonly ShownStep[] {
    const step = (label: string, state: ShownStep['state'], ms?: number, since?: number): ShownStep => ({
        label,
        state,
        ...(ms === undefined ? {} : { ms }),
        ...(since === undefined ? {} : { since }),
    });
    const sent = run.dryRunId !== undefined;
    const compiled = run.compileMs !== undefined;
    const steps: ShownStep[] = [];
    if (run.phase === 'compiling') steps.push(step(l10n.t('Compiling'), 'running', undefined, run.startedAt));
    else if (compiled) steps.push(step(l10n.t('Compiled'), 'done', run.compileMs));
    if (sent) steps.push(step(l10n.t('Sent to Nango'), 'done', run.startMs));
    else steps.push(step(l10n.t('Sending to Nango'), run.phase === 'starting' ? 'running' : 'waiting'));
    const underWay = run.phase === 'running' || run.phase === 'reconnecting';
    steps.push(
        underWay
            ? step(l10n.t('Running'), 'running', undefined, clockStart(run))
            : step(l10n.t('Running'), run.endedAt === undefined ? 'waiting' : 'done', run.dryRun?.durationMs),
        step(l10n.t('Result and output'), run.endedAt === undefined ? 'waiting' : 'done'),
    );
    return steps;
}

function noticeOf(run: RunState, output: ReadOutput | undefined): Notice | undefined {
    const host = new URL(run.origin).host;
    const button = (label: string, intent: ResultIntent): Notice['buttons'][number] => ({ label, intent });
    const showLog = button(l10n.t('Show Log'), { intent: 'showLog' });
    if (run.phase === 'notWatching') {
        return {
            severity: 'info',
            text: l10n.t('You stopped watching. The run goes on in Nango and its calls are real.'),
            buttons: run.dryRunId === undefined ? [] : [button(l10n.t('Watch Again'), { intent: 'watchAgain' })],
        };
    }
    if (run.phase === 'reconnecting') {
        const { failure } = run;
        const since = (run.unreachableSince ?? run.startedAt) - run.startedAt;
        const why =
            failure === undefined || failure.kind === 'unreachable'
                ? l10n.t("Can't reach {0} since {1} ({2}).", host, clockTime(since), failure?.reason ?? '')
                : failureSentence(failure);
        return {
            severity: 'warning',
            text: `${why} ${l10n.t('The run goes on in Nango; it was not sent again.')}`,
            buttons: [button(l10n.t('Try Now'), { intent: 'tryNow' }), showLog],
            ...(run.nextTryAt === undefined ? {} : { nextTryAt: run.nextTryAt }),
        };
    }
    if (run.phase === 'lost' && run.failure !== undefined) {
        const again = run.dryRunId === undefined ? [] : [button(l10n.t('Watch Again'), { intent: 'watchAgain' })];
        return { severity: 'error', text: failureSentence(run.failure), buttons: [...again, showLog] };
    }
    if (output?.neverSettled === true) {
        return {
            severity: 'warning',
            text: l10n.t('Succeeded without "Done": a promise was never settled. Look for a missing `await`.'),
            buttons: [button(l10n.t('Go to Function'), { intent: 'showFunction' })],
        };
    }
    return undefined;
}

function errorOf(run: RunState, output: ReadOutput | undefined): ShownError | undefined {
    if (run.phase !== 'failed') return undefined;
    if (run.failure !== undefined) return failureShown(run.failure);
    const error = output?.error;
    const raw = run.dryRun?.error?.message ?? run.dryRun?.output ?? '';
    if (error === undefined) return { headline: l10n.t('Failed'), cause: '', stack: [], raw };
    const { headline, cause } = errorWords(error, run.integration, output?.calls ?? []);
    const remedy = errorRemedy(error);
    const payload = error.kind === 'actionError' || error.kind === 'upstream' ? error.payload : undefined;
    return {
        headline,
        cause,
        ...(remedy === undefined ? {} : { remedy }),
        stack:
            error.kind === 'exception'
                ? error.frames.map(({ functionName, file, line, column }) => {
                      const place = `${file}:${line}:${column}`;
                      return functionName === undefined ? place : `${functionName} (${place})`;
                  })
                : [],
        ...(payload === undefined ? {} : { payload: shownValue(payload) }),
        raw: cut(raw),
    };
}

function failureShown(failure: Failure): ShownError {
    const [first] = remediesOf(failure);
    const remedy = first === undefined ? undefined : failureRemedy(first);
    return {
        headline: failureSentence(failure),
        cause: failure.kind === 'compileFailed' ? l10n.t('Its errors are in Problems and at their lines.') : '',
        ...(remedy === undefined ? {} : { remedy }),
        stack: [],
        raw: cut(serverTextOf(failure)),
    };
}

function failureRemedy(remedy: Remedy): ShownError['remedy'] {
    switch (remedy) {
        case 'showProblems':
            return { label: l10n.t('Show Problems'), intent: { intent: 'showProblems' } };
        case 'chooseConnection':
            return { label: l10n.t('Choose Connection'), intent: { intent: 'chooseConnection' } };
        case 'chooseIntegration':
            return { label: l10n.t('Choose Integration'), intent: { intent: 'chooseIntegration' } };
        case 'addApiKey':
        case 'enterKeyAgain':
            return { label: l10n.t('Enter Key Again'), intent: { intent: 'addApiKey' } };
        case 'tryAgain':
            return { label: l10n.t('Try Again'), intent: { intent: 'runAgain' } };
        case 'startAnother':
            return { label: l10n.t('Start Another'), intent: { intent: 'runAgain' } };
        case 'openApiKeys':
            return { label: l10n.t('Open API Keys'), intent: { intent: 'openApiKeys' } };
        case 'copyScope':
        case 'openProxySettings':
        case 'showLog':
            return { label: l10n.t('Show Log'), intent: { intent: 'showLog' } };
    }
}

function errorRemedy(error: RunError): ShownError['remedy'] {
    switch (error.kind) {
        case 'compile':
            return { label: l10n.t('Show Problems'), intent: { intent: 'showProblems' } };
        case 'wrongType':
            return error.holds === 'action'
                ? { label: l10n.t('Run as Action'), intent: { intent: 'runAsOtherType' } }
                : { label: l10n.t('Run as Sync'), intent: { intent: 'runAsOtherType' } };
        case 'upstream':
            return error.status === 401 || error.status === 403
                ? { label: l10n.t('Choose Connection'), intent: { intent: 'chooseConnection' } }
                : undefined;
        case 'exception':
        case 'silent':
            return { label: l10n.t('Go to Function'), intent: { intent: 'showFunction' } };
        case 'actionError':
        case 'timeout':
        case 'notStarted':
        case 'other':
            return undefined;
    }
}

function inputsOf({ connection: _connection, lastSyncDate, ...values }: RunInputs): NonNullable<ShownRun['inputs']> {
    const titled = [
        [l10n.t('Input'), values.input],
        [l10n.t('Metadata'), values.metadata],
        [l10n.t('Checkpoint'), values.checkpoint],
        [l10n.t('Last sync date'), lastSyncDate],
    ] as const;
    return titled.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: shownValue(value) }]));
}

function modelsOf(batches: readonly RecordBatch[]): readonly ShownModel[] {
    const models = new Map<string, ShownRecord[]>();
    for (const { model, kind, records } of batches) {
        const name = model ?? l10n.t('Deleted');
        const shown = models.get(name) ?? [];
        for (const value of records) shown.push({ kind, value });
        models.set(name, shown);
    }
    return [...models].map(([model, records]) => ({
        model,
        records: within(records, largestValue),
        total: records.length,
    }));
}

function linesOf({ lines }: ReadOutput): readonly ShownLine[] {
    return lines.map(({ number, text, source, level }) => ({ number, text, source, level: level ?? 'info' }));
}

/** A value for the state, or the note that it is too large for it. */
export function shownValue(value: unknown): ShownValue {
    const length = jsonText(value)?.length ?? 0;
    return length > largestValue ? { kind: 'large', bytes: length } : { kind: 'value', value };
}

/** As many from the start as fit; the view says how many there are in all. */
function within<Item>(items: readonly Item[], most: number): readonly Item[] {
    let size = 0;
    const end = items.findIndex((item) => (size += JSON.stringify(item).length) > most);
    return end < 0 ? items : items.slice(0, end);
}

/** The whole text is opened as a document. */
function cut(text: string): string {
    return text.length > largestValue ? text.slice(0, largestValue) : text;
}
