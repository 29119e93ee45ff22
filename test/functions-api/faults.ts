import type { Reply } from './http/reply.ts';
import { refusal } from './http/reply.ts';
import { tooManyRequests } from './rateLimit.ts';

/** One way to misbehave. */
export type Fault =
    /** Waits, then goes on as usual. */
    | { readonly kind: 'latency'; readonly ms: number }
    /** Answers an error without doing anything. */
    | { readonly kind: 'status'; readonly status: 429 | 500 | 503 | 504; readonly retryAfterSeconds?: number }
    /** Drops the connection without doing anything. */
    | { readonly kind: 'reset' }
    /** Does what was asked, then drops the connection instead of answering. */
    | { readonly kind: 'resetAfter' }
    /** Never answers. */
    | { readonly kind: 'hang' }
    /** Does what was asked; the answer breaks off, though its length was announced. */
    | { readonly kind: 'truncated' }
    /** Does what was asked; the answer is whole but no JSON. */
    | { readonly kind: 'malformed' }
    /** 200 with the dashboard's page. */
    | { readonly kind: 'html' }
    /** 200 with a JSON string of so many bytes. */
    | { readonly kind: 'huge'; readonly bytes: number }
    /** Does what was asked; the answer comes a few bytes at a time. */
    | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number }
    /** A GET of a job answers 404, though the job is there. */
    | { readonly kind: 'vanished' }
    /** A GET of a job answers `running`; a job that is created never ends. */
    | { readonly kind: 'stuck' };

/** Which requests a fault is for. A missing part fits all. */
export interface FaultMatch {
    readonly method?: string;
    /** The whole path without its query, or a pattern for it. */
    readonly path?: string | RegExp;
}

/** A fault waiting for its requests. */
export interface FaultRule {
    readonly match?: FaultMatch;
    readonly fault: Fault;
    /** How many requests it hits; one when not given, `Infinity` for all. */
    readonly times?: number;
}

/** Whether a request fits. */
export function matches(match: FaultMatch, method: string, path: string): boolean {
    const pathFits =
        match.path === undefined || (typeof match.path === 'string' ? match.path === path : match.path.test(path));
    return pathFits && (match.method === undefined || match.method === method);
}

/** The script of faults: the first rule that fits a request hits it. */
export class FaultScript {
    #rules: { readonly rule: FaultRule; left: number }[] = [];

    /** Adds a rule behind those that wait. */
    push(rule: FaultRule): void {
        this.#rules.push({ rule, left: rule.times ?? 1 });
    }

    /** Forgets all rules. */
    clear(): void {
        this.#rules = [];
    }

    /** The server's side: the fault for a request, used up by it. */
    take(method: string, path: string): Fault | undefined {
        const found = this.#rules.find(({ rule }) => matches(rule.match ?? {}, method, path));
        if (found === undefined) {
            return undefined;
        }
        found.left -= 1;
        this.#rules = this.#rules.filter(({ left }) => left > 0);
        return found.rule.fault;
    }
}

/**
 * Reads an `x-fault` header: `latency=200`, `429` or `429=3` (seconds to retry after), `500`, `503`, `504`, `reset`,
 * `resetAfter`, `hang`, `truncated`, `malformed`, `html`, `huge=1048576`, `drip=8/20` (bytes/ms), `vanished`, `stuck`.
 */
export function readFault(header: string): Fault | undefined {
    const [name = '', value] = header.trim().split('=');
    const [amount, every] = (value ?? '').split('/').map(Number);
    switch (name) {
        case 'latency':
            return { kind: 'latency', ms: amount ?? 0 };
        case '429':
            return { kind: 'status', status: 429, retryAfterSeconds: value === undefined ? 1 : (amount ?? 1) };
        case '500':
            return { kind: 'status', status: 500 };
        case '503':
            return { kind: 'status', status: 503 };
        case '504':
            return { kind: 'status', status: 504 };
        case 'huge':
            return { kind: 'huge', bytes: value === undefined ? 64 * 1024 * 1024 : (amount ?? 0) };
        case 'drip':
            return { kind: 'drip', bytes: value === undefined ? 16 : (amount ?? 16), everyMs: every ?? 20 };
        case 'reset':
        case 'resetAfter':
        case 'hang':
        case 'truncated':
        case 'malformed':
        case 'html':
        case 'vanished':
        case 'stuck':
            return { kind: name };
        default:
            return undefined;
    }
}

/** The platform's own words for each status. */
export function statusReply(fault: Extract<Fault, { kind: 'status' }>, method: string, path: string): Reply {
    switch (fault.status) {
        case 429:
            return tooManyRequests(method, path, fault.retryAfterSeconds ?? 1);
        case 500:
            return refusal(500, 'server_error', 'Failed to initialize the function execution environment');
        case 503:
            return refusal(
                503,
                'execution_environment_unavailable',
                'The function execution environment is temporarily unavailable. Please try again shortly.',
            );
        case 504:
            return refusal(504, 'timeout', 'Compilation timed out');
    }
}
