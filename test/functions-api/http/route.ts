import type { IncomingHttpHeaders } from 'node:http';
import type { Environment } from '../account/environment.ts';
import type { Reply } from './reply.ts';

/** A request that passed authentication, its scope and the rate limit. */
export interface Call {
    readonly method: string;
    readonly path: string;
    /** The query as it was sent, with its question mark; empty without one. */
    readonly search: string;
    readonly query: Readonly<Record<string, string>>;
    readonly params: Readonly<Record<string, string>>;
    readonly headers: IncomingHttpHeaders;
    readonly bytes: Buffer;
    /** The parsed JSON; undefined without one. */
    readonly body: unknown;
    readonly environment: Environment;
    /** A fault: a job in this request never ends, or seems not to. */
    readonly stuck: boolean;
    /** A fault: a job in this request seems unknown. */
    readonly vanished: boolean;
}

/** Who may call: a key with that scope, any key, only a sandbox's own key, or anybody. */
export type Access = { readonly scope: string } | 'anyKey' | 'sandbox' | 'open';

/** One endpoint. A pattern's `:name` takes one segment, a last `*` all that follow. */
export interface Route {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'ANY';
    readonly pattern: string;
    readonly access: Access;
    readonly handle: (call: Call) => Reply | Promise<Reply>;
}

/** The route for a method and path, with its parameters. */
export function findRoute(
    routes: readonly Route[],
    method: string,
    path: string,
): { readonly route: Route; readonly params: Record<string, string> } | undefined {
    for (const route of routes) {
        const params =
            route.method === method || route.method === 'ANY' ? matchPattern(route.pattern, path) : undefined;
        if (params) {
            return { route, params };
        }
    }
    return undefined;
}

function matchPattern(pattern: string, path: string): Record<string, string> | undefined {
    const wanted = pattern.split('/');
    const given = path.split('/');
    const params: Record<string, string> = {};
    for (const [index, part] of wanted.entries()) {
        const value = given[index];
        if (part === '*') {
            return params;
        }
        if (value === undefined) {
            return undefined;
        }
        if (part.startsWith(':')) {
            const decoded = decodeSegment(value);
            if (decoded === undefined || decoded === '') {
                return undefined;
            }
            params[part.slice(1)] = decoded;
        } else if (part !== value) {
            return undefined;
        }
    }
    return given.length === wanted.length ? params : undefined;
}

function decodeSegment(text: string): string | undefined {
    try {
        return decodeURIComponent(text);
    } catch {
        return undefined;
    }
}
