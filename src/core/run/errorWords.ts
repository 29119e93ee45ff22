import * as l10n from '@vscode/l10n';
import type { ProviderCall } from './output/providerCall.ts';
import { exceptionWords } from './exceptionWords.ts';
import { noAnswer, type RunError } from './output/runError.ts';

/** Why a run failed, in words. */
export interface ErrorWords {
    /** What happened, short enough for a lens. */
    readonly headline: string;
    /** What else the error says, where that is more than a line. */
    readonly details?: string;
    /** What it means and what helps. */
    readonly cause: string;
}

/** Globals that type-check but don't exist where a dry run runs (measured). */
const missingGlobal = /^(fetch|TextEncoder|TextDecoder|setInterval|process|Buffer|URL) is not defined$/;

/** Words for a failure; `calls` names the provider call that was refused, `integration` who refused it. */
export function errorWords(error: RunError, integration: string, calls: readonly ProviderCall[]): ErrorWords {
    switch (error.kind) {
        case 'actionError':
            return {
                headline: payloadMessage(error.payload) ?? l10n.t('Your function threw an ActionError.'),
                cause: l10n.t('Your function threw an ActionError. Callers of the action get this payload.'),
            };
        case 'upstream': {
            const call = calls[refusedCall(calls, error.status) ?? -1];
            if (error.status === noAnswer) {
                return {
                    headline:
                        call === undefined
                            ? l10n.t('{0} gave no answer.', integration)
                            : l10n.t('{0} gave no answer to {1} {2}.', integration, call.method, call.path),
                    cause: l10n.t('The call failed and your function did not catch it.'),
                };
            }
            const headline =
                call === undefined
                    ? l10n.t('{0} answered {1}.', integration, error.status)
                    : l10n.t('{0} answered {1} to {2} {3}.', integration, error.status, call.method, call.path);
            return { headline, cause: upstreamCause(error.status) };
        }
        case 'exception':
            return {
                ...exceptionWords(error),
                cause:
                    specialCause(error.message) || l10n.t('Your function threw {0} and did not catch it.', error.name),
            };
        case 'timeout':
            return timeoutWords(error);
        case 'compile':
            return {
                headline: l10n.t('The function does not compile.'),
                cause: l10n.t('Its errors are in Problems and at their lines.'),
            };
        case 'wrongType':
            return error.holds === 'action'
                ? { headline: l10n.t('Nango looked for a sync, the file holds an action.'), cause: '' }
                : { headline: l10n.t('Nango looked for an action, the file holds a sync.'), cause: '' };
        case 'notStarted':
            return {
                headline: l10n.t('Nango did not start the function.'),
                cause: lastLine(error.text),
            };
        case 'silent':
            return {
                headline: l10n.t('The run failed and Nango gave no reason.'),
                cause: error.threw
                    ? l10n.t(
                          'This happens when the function throws an error with a payload that can’t be written as JSON, such as one that refers to itself.',
                      )
                    : l10n.t(
                          'This happens when the function returns a value that can’t be written as JSON, such as one that refers to itself.',
                      ),
            };
        case 'other':
            return { headline: lastLine(error.text), cause: '' };
    }
}

function timeoutWords({ when }: Extract<RunError, { readonly kind: 'timeout' }>): ErrorWords {
    if (when === 'compiling') {
        return {
            headline: l10n.t('Nango stopped compiling the function: it took too long.'),
            cause: l10n.t('Compile it again. If it happens again, look for types that take long to work out.'),
        };
    }
    if (when === 'lost') {
        return {
            headline: l10n.t('Nango lost the run.'),
            cause: l10n.t('It ended without a word, as when the machine that it ran on is gone. Run it again.'),
        };
    }
    return {
        headline: l10n.t('Stopped by Nango after 5 minutes.'),
        cause: l10n.t('A dry run may take 5 minutes. Fetch less, for instance with a checkpoint or a smaller page.'),
    };
}

/** The call that the provider refused with this status: the last of them. */
export function refusedCall(calls: readonly ProviderCall[], status: number): number | undefined {
    const index = calls.findLastIndex((call) => (call.status ?? noAnswer) === status);
    return index < 0 ? undefined : index;
}

/** What is special about an exception, such as a name that does not exist in a dry run; empty for an ordinary one. */
export function specialCause(message: string): string {
    const global = missingGlobal.exec(message)?.[1];
    if (global !== undefined) {
        return l10n.t(
            '`{0}` does not exist in a dry run. Use what `nango` and `zod` offer, such as `nango.get`.',
            global,
        );
    }
    if (message.startsWith("Cannot use 'in' operator to search for 'type'")) {
        return l10n.t('A dry run takes one text in `nango.log`, and options as an object after it.');
    }
    return '';
}

function upstreamCause(status: number): string {
    if (status === 401 || status === 403) {
        return l10n.t('The credentials of the connection were refused. Reconnect it in Nango, or choose another one.');
    }
    if (status === 429) return l10n.t('The provider wants fewer requests. Set `retries` on the call, or fetch less.');
    return l10n.t('The call failed and your function did not catch it.');
}

function payloadMessage(payload: unknown): string | undefined {
    if (typeof payload !== 'object' || payload === null || !('message' in payload)) return undefined;
    return typeof payload.message === 'string' && payload.message !== '' ? payload.message : undefined;
}

function lastLine(text: string): string {
    return text.trim().split('\n').at(-1)?.trim() ?? '';
}
