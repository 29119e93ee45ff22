import { randomUUID } from 'node:crypto';
import { json, refusal, type Reply } from './http/reply.ts';
import type { Access } from './http/route.ts';
import type { ApiKey, EnvironmentName } from './keys.ts';

const uuidVersion4 = /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/i;

const sentences = {
    missing_auth_header: 'Authentication failed. The request is missing the Authorization header.',
    invalid_secret_key_format: 'Authentication failed. The provided secret key is not a UUID v4.',
    unknown_account: 'Authentication failed. The provided authorization header does not match any account.',
} as const;

function unauthorized(code: keyof typeof sentences): Reply {
    return json(401, { error: { message: sentences[code], code, payload: {} } });
}

/** Who calls: a person's key, or the key that a running sandbox was given. */
export interface Caller {
    readonly environment: EnvironmentName;
    readonly scopes: readonly string[];
    readonly sandbox: boolean;
}

/** Knows the keys, and lends each sandbox one for its own run. */
export class KeyRing {
    readonly #callers = new Map<string, Caller>();

    constructor(keys: readonly ApiKey[]) {
        for (const { secret, environment, scopes } of keys) {
            this.#callers.set(secret.toLowerCase(), { environment, scopes, sandbox: false });
        }
    }

    /** A key for one run of the CLI. It may do everything in its environment until it is taken back. */
    lend(environment: EnvironmentName): { readonly secret: string; readonly takeBack: () => void } {
        const secret = randomUUID();
        this.#callers.set(secret, { environment, scopes: ['*'], sandbox: true });
        return { secret, takeBack: () => this.#callers.delete(secret) };
    }

    /** The caller named by an `Authorization` header, or the 401 to answer. `bearer` in lower case is no prefix. */
    identify(header: string | undefined): { readonly caller: Caller } | { readonly refused: Reply } {
        if (!header) {
            return { refused: unauthorized('missing_auth_header') };
        }
        const secret = header.split('Bearer ').at(-1) ?? '';
        if (!uuidVersion4.test(secret)) {
            return { refused: unauthorized('invalid_secret_key_format') };
        }
        const caller = this.#callers.get(secret.toLowerCase());
        return caller ? { caller } : { refused: unauthorized('unknown_account') };
    }
}

/** The 403 for a caller that may not, or nothing. */
export function refuseAccess(caller: Caller, access: Access): Reply | undefined {
    if (access === 'sandbox') {
        return caller.sandbox ? undefined : refusal(403, 'forbidden', 'This endpoint only accepts sandbox tokens');
    }
    if (typeof access === 'string' || caller.scopes.includes('*') || caller.scopes.includes(access.scope)) {
        return undefined;
    }
    return refusal(403, 'forbidden', `Insufficient scope. Required: ${access.scope}`);
}
