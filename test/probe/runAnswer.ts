import * as z from 'zod';
import { readCompileMessage } from '../../src/core/compile/readCompileMessage.ts';
import { readOutput } from '../../src/core/run/output/readOutput.ts';
import type { ReadOutput } from '../../src/core/run/output/readOutput.ts';
import type { RunError } from '../../src/core/run/output/runError.ts';
import type { StackFrame } from '../../src/core/run/output/stackFrame.ts';
import { failingFrame } from '../../src/core/run/trace/failingFrame.ts';
import { tracedFrames } from '../../src/core/run/trace/tracedFrames.ts';
import type { Position } from '../../src/core/text/position.ts';
import { bundleOf } from './bundleOf.ts';

/** A question about the body of a dry run or deployment, as the platform answers it. */
export const runQuestion = z.object({
    id: z.unknown().optional(),
    ask: z.literal('run'),
    body: z.looseObject({
        status: z.string().optional(),
        function_type: z.enum(['action', 'sync']).optional().catch(undefined),
        output: z.string().nullish(),
        result: z.unknown().optional(),
        error: z
            .looseObject({ code: z.string().catch(''), message: z.string().catch(''), payload: z.unknown().optional() })
            .nullish(),
    }),
    source: z.string().optional(),
});

/** The probe's answer: what is understood of the run. */
export async function runAnswer({ body, source }: z.infer<typeof runQuestion>): Promise<object> {
    const failed = body.error ?? (body.status === 'failed' ? { code: '', message: '', payload: undefined } : undefined);
    const read = readOutput({
        functionType: body.function_type,
        output: body.output ?? undefined,
        ...(Object.hasOwn(body, 'result') ? { result: { value: body.result } } : {}),
        ...(failed ? { error: failed } : {}),
    });
    return {
        log: [...read.lines],
        calls: read.calls,
        records: recordsOf(read),
        counts: read.counts ?? null,
        ...(Object.hasOwn(body, 'result') ? { result: body.result } : {}),
        ...(read.error ? { error: await errorAnswer(read.error, source) } : {}),
        neverSettled: read.neverSettled,
    };
}

function recordsOf({ batches }: ReadOutput): object[] {
    return batches.map(({ model, kind, records }) => ({ model: model ?? null, kind, items: [...records] }));
}

async function errorAnswer(error: RunError, source: string | undefined): Promise<object> {
    switch (error.kind) {
        case 'actionError':
            return { kind: error.kind, message: messageOf(error.payload), payload: error.payload };
        case 'upstream':
            return {
                kind: error.kind,
                status: error.status,
                message: messageOf(error.payload),
                payload: error.payload,
            };
        case 'exception':
            return {
                kind: error.kind,
                name: error.name,
                message: error.message,
                stack: error.frames,
                ...(source === undefined ? {} : await failingPlace(error.frames, source)),
            };
        case 'compile': {
            const problem = source === undefined ? undefined : readCompileMessage(error.text, source)[0];
            return {
                kind: error.kind,
                message: problem?.message ?? error.text.trim(),
                ...(problem ? { position: problem.range.start } : {}),
            };
        }
        case 'notStarted':
        case 'other':
            return { kind: error.kind, message: error.text };
        case 'wrongType':
        case 'timeout':
        case 'silent':
            return { message: '', ...error };
    }
}

/** Where it failed, where that is certain. The body holds no bundle: it is made anew of the source. */
async function failingPlace(frames: readonly StackFrame[], source: string): Promise<{ readonly position?: Position }> {
    const bundledJs = frames.length === 0 ? undefined : await bundleOf(source);
    if (bundledJs === undefined) return {};
    const fromBase64 = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');
    const failing = failingFrame(tracedFrames(frames, { source, bundledJs }, fromBase64));
    return failing?.place.certain === true ? { position: failing.place.start } : {};
}

const spoken = z.object({ message: z.string() });

function messageOf(payload: unknown): string {
    return spoken.safeParse(payload).data?.message ?? '';
}
