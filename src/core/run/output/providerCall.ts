import type { Steps } from '../../steps.ts';
import type { LogLines } from './logLines.ts';

/** One call that a function made to its provider through Nango. */
export interface ProviderCall {
    /** The line of the output that tells it. */
    readonly line: number;
    readonly method: string;
    /** Absent when no answer came. */
    readonly status?: number;
    /** As the provider sees it, without Nango's own prefix. */
    readonly path: string;
    /** With its question mark; empty when there is none. */
    readonly query: string;
}

const linesAStep = 512;

/** The calls that the lines tell, in order. */
export function* readCalls(lines: LogLines): Steps<ProviderCall[]> {
    const calls: ProviderCall[] = [];
    const { ofNango } = lines;
    for (let place = 0; place < ofNango.length; place++) {
        const index = ofNango.at(place);
        const call = lines.startsWith(index, 'http [')
            ? providerCallOf(lines.numberAt(index), lines.textAt(index))
            : undefined;
        if (call) calls.push(call);
        if (place % linesAStep === linesAStep - 1) yield;
    }
    return calls;
}

/** The call that a line tells; Nango's own calls (connection, metadata) give none. */
function providerCallOf(number: number, text: string): ProviderCall | undefined {
    const [, status, method, url] = /^http \[(\d{3}|xxx)\] ([A-Z]+) (\S+)\s*$/.exec(text) ?? [];
    if (status === undefined || method === undefined || url === undefined) {
        return undefined;
    }
    const [, path, query] =
        /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?[^?#]*?\/proxy(\/[^?#]*|(?=[?#]|$))([^#]*)/i.exec(url) ?? [];
    if (path === undefined) {
        return undefined;
    }
    return {
        line: number,
        method,
        ...(status === 'xxx' ? {} : { status: Number(status) }),
        path: path || '/',
        query: query ?? '',
    };
}
