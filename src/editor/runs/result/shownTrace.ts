import * as l10n from '@vscode/l10n';
import { specialCause } from '../../../core/run/errorWords.ts';
import type { RunError } from '../../../core/run/output/runError.ts';
import type { StackFrame } from '../../../core/run/output/stackFrame.ts';
import { codeFrame } from '../../../core/run/trace/codeFrame.ts';
import { failingFrame } from '../../../core/run/trace/failingFrame.ts';
import { frameName } from '../../../core/run/trace/frameName.ts';
import type { TracedFrame } from '../../../core/run/trace/tracedFrames.ts';
import type { ShownError, ShownFrame } from '../../../protocol/shownError.ts';
import type { RunTrace } from './runTraces.ts';

type Exception = Extract<RunError, { readonly kind: 'exception' }>;

/** What is shown of an exception's stack: its steps, the lines around the place that failed, and the way there. */
export function shownTrace(
    { name, message, frames }: Exception,
    functionKey: string,
    cause: string,
    trace: RunTrace | undefined,
): Pick<ShownError, 'cause' | 'remedies' | 'stack' | 'code'> {
    const file = decodeURIComponent(functionKey.slice(functionKey.lastIndexOf('/') + 1));
    const toFunction = { label: l10n.t('Go to Function'), intent: { intent: 'showFunction' } } as const;
    const stack = (trace?.frames ?? frames.map((frame) => ({ frame }))).map((traced, index) =>
        shownFrame(traced, index, file),
    );
    const failing = failingFrame(trace?.frames ?? []);
    if (failing === undefined) {
        const findable = trace !== undefined && frames.length > 0 && !trace.compiled;
        const findLine = { label: l10n.t('Find the Line'), intent: { intent: 'findLine' } } as const;
        return { cause, remedies: findable ? [findLine, toFunction] : [toFunction], stack };
    }
    const place = failing.place;
    const line = place.start.line + 1;
    if (!place.certain) {
        const where = l10n.t('Somewhere in `{0}`; the exact line is not known.', frameName(failing.frame));
        return { cause: `${cause} ${where}`, remedies: [toFunction], stack };
    }
    return {
        cause: specialCause(message) || l10n.t('{0}, thrown by your code in {1}, line {2}.', name, file, line),
        remedies: [{ label: l10n.t('Go to Line {0}', line), intent: { intent: 'showFunction' } }],
        stack,
        ...(trace === undefined ? {} : { code: codeFrame(trace.source, place) }),
    };
}

function shownFrame({ frame, place }: TracedFrame, index: number, file: string): ShownFrame {
    const name = frameName(frame);
    if (place?.certain !== true) return { name, place: bundlePlace(frame) };
    const { line, character } = place.start;
    return { name, place: `${file}:${line + 1}:${character + 1}`, intent: { intent: 'showFrame', index } };
}

function bundlePlace({ file, line, column }: StackFrame): string {
    return `${file}:${line}:${column}`;
}
