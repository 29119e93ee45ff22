import * as z from 'zod';
import type { FunctionType } from '../../function/functionFile.ts';
import type { JobError } from '../job.ts';
import { jsonAt } from './jsonValue.ts';
import type { OutputParts } from './outputParts.ts';
import { framesIn } from './stackFrame.ts';
import type { StackFrame } from './stackFrame.ts';

/** Why a run failed: the facts only, as far as the platform tells them. */
export type RunError =
    /** The function threw an ActionError: its payload is what callers get. */
    | { readonly kind: 'actionError'; readonly payload: unknown }
    /** The provider answered with an error that the function did not catch, or not at all (`noAnswer`). */
    | { readonly kind: 'upstream'; readonly status: number; readonly payload: unknown }
    | {
          readonly kind: 'exception';
          readonly name: string;
          readonly message: string;
          readonly code?: string;
          readonly frames: readonly StackFrame[];
      }
    /** Nango stopped the run, or before it the compile (`compiling`), or had no word of it any more (`lost`). */
    | { readonly kind: 'timeout'; readonly when?: 'compiling' | 'lost' }
    /** The compiler refused the text; read it with `readCompileMessage`. */
    | { readonly kind: 'compile'; readonly text: string }
    /** The platform looked for one type of function, the file holds the other. */
    | { readonly kind: 'wrongType'; readonly holds: FunctionType }
    /** The platform refused to start the function: a checkpoint or metadata of the wrong shape. */
    | { readonly kind: 'notStarted'; readonly text: string }
    /** The run failed and no reason was given; `threw`: an error was announced all the same. */
    | { readonly kind: 'silent'; readonly threw?: true }
    /** A reason of no known shape. */
    | { readonly kind: 'other'; readonly text: string };

/** The status of a call that was not answered. */
export const noAnswer = 0;

const thrown = z.object({
    type: z.string(),
    payload: z.unknown().optional(),
    status: z.number().optional(),
    stacktrace: z.array(z.string()).optional(),
});
const named = z.object({
    name: z.string().optional(),
    message: z.string().optional(),
    code: z.union([z.string(), z.number()]).optional().catch(undefined),
});

/** Reads why a run failed from the platform's error and the end of the output. */
export function readRunError(
    error: JobError,
    output: string,
    parts: OutputParts,
    asked: FunctionType | undefined,
): RunError {
    if (error.code === 'timeout') {
        const when = timeoutIn(error, output, parts);
        return { kind: 'timeout', ...(when === undefined ? {} : { when }) };
    }
    if (error.code === 'compilation_error') {
        return { kind: 'compile', text: output || error.message };
    }
    const wrong = wrongTypeIn(output, asked);
    if (wrong) {
        return { kind: 'wrongType', holds: wrong };
    }
    const text = output === '' ? error.message : output;
    if (parts.started === undefined) {
        const compiled = /^\u2713 Compiled\s*$/m.exec(text);
        const rest = (compiled ? text.slice(compiled.index + compiled[0].length) : text).trim();
        return rest === ''
            ? { kind: 'silent' }
            : output === ''
              ? { kind: 'other', text: rest }
              : { kind: 'notStarted', text: rest };
    }
    if (parts.failed !== undefined && !parts.crashed) {
        const at = output.indexOf('\n', parts.failed) + 1;
        const found = at === 0 ? undefined : jsonAt(output, at);
        const said = at === 0 ? '' : output.slice(at).trim();
        return found
            ? announcedError(found.value, said)
            : said === ''
              ? { kind: 'silent', threw: true }
              : { kind: 'other', text: said };
    }
    return crashIn(output, parts);
}

/** A run that was stopped has output, if only the compiler's; one whose machine was lost has none (measured). */
function timeoutIn({ message }: JobError, output: string, { started }: OutputParts): 'compiling' | 'lost' | undefined {
    if (started !== undefined) return undefined;
    if (message.startsWith('Compilation')) return 'compiling';
    return output.trim() === '' ? 'lost' : undefined;
}

function announcedError(value: unknown, text: string): RunError {
    const error = thrown.safeParse(value);
    if (!error.success) {
        const plain = named.safeParse(value);
        return plain.success && plain.data.message !== undefined
            ? { kind: 'exception', name: plain.data.name ?? 'Error', message: plain.data.message, frames: [] }
            : { kind: 'other', text };
    }
    const { type, payload, status, stacktrace } = error.data;
    if (type === 'action_script_runtime_error') {
        return { kind: 'actionError', payload };
    }
    if (type === 'script_http_error') {
        return { kind: 'upstream', status: status ?? noAnswer, payload };
    }
    const said = named.safeParse(payload);
    const facts = said.success ? said.data : {};
    const [, ...steps] = stacktrace ?? [];
    return {
        kind: 'exception',
        name: type === 'script_internal_error' ? (facts.name ?? 'Error') : type,
        message: facts.message ?? (payload === undefined ? '' : JSON.stringify(payload)),
        ...(facts.code === undefined ? {} : { code: String(facts.code) }),
        frames: framesIn(steps.slice(saidIn(facts.message ?? '', steps))),
    };
}

/**
 * How many of the stack's first entries are lines of the message. A message may hold the stack of an error before it,
 * and the platform takes every line that names the function's file for a step of this one.
 */
function saidIn(message: string, steps: readonly string[]): number {
    let count = 0;
    for (const line of message.split('\n').slice(1)) if (line.trim() === steps[count]) count++;
    return count;
}

/** The platform opens the file by the type that it read in it, and finds it only under the type that was asked for. */
function wrongTypeIn(output: string, asked: FunctionType | undefined): FunctionType | undefined {
    const opened = /^Error: ENOENT: [^\n]*'\.\/build\/([^'\n]*)_(action|sync)s_[^'\n]*\.cjs'/m.exec(output);
    const holds = opened?.[2];
    if ((holds === 'action' || holds === 'sync') && opened?.[1] !== 'undefined') {
        return asked === undefined || asked !== holds ? holds : undefined;
    }
    const loaded = /"message": "Incorrect script loaded for (action|sync)"/.exec(output)?.[1];
    return loaded === 'action' ? 'sync' : loaded === 'sync' ? 'action' : undefined;
}

/** Node itself ended the run, as for a promise that was rejected and not handled. */
function crashIn(output: string, parts: OutputParts): RunError {
    const said = output.slice(parts.crashed ? parts.failed : parts.after).trim();
    const report = parts.crashed ? said.slice(said.indexOf('\n\n') + 2) : '';
    const stack = report.search(/^ {4}at /m);
    const [, name, message] =
        /^(?:Uncaught )?([\w$.]+)(?: \[[^\]\n]*\])?(?:: ([\s\S]*))?$/.exec(
            report.slice(0, Math.max(stack, 0)).trim(),
        ) ?? [];
    if (name !== undefined) {
        const frames = framesIn(report.split('\n')).filter(({ file }) => !file.startsWith('node:'));
        // The report begins with where it was thrown: steps before that are those of a stack in the message.
        const [, file, line] = /^(.*):(\d+)$/m.exec(said) ?? [];
        const first = frames.findIndex((frame) => frame.file === file && frame.line === Number(line));
        return { kind: 'exception', name, message: message ?? '', frames: frames.slice(Math.max(0, first)) };
    }
    return said === '' || (parts.done === undefined && !parts.crashed)
        ? { kind: 'silent' }
        : { kind: 'other', text: said };
}
