const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why a server URL is not used. */
export type OriginProblem = 'notAUrl' | 'notHttps' | 'hasCredentials';

/** A server URL as the person, a setting or a file gave it, checked. */
export type OriginReading =
    | { readonly ok: true; readonly origin: string; readonly host: string }
    | { readonly ok: false; readonly problem: OriginProblem };

/** The origin a key may be bound to: HTTPS, or HTTP on this machine; paths and queries are dropped. */
export function readOrigin(text: string): OriginReading {
    const trimmed = text.trim();
    const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        return { ok: false, problem: 'notAUrl' };
    }
    if (url.username !== '' || url.password !== '') return { ok: false, problem: 'hasCredentials' };
    if (url.protocol === 'http:' && !loopbackHosts.has(url.hostname)) return { ok: false, problem: 'notHttps' };
    return { ok: true, origin: url.origin, host: url.host };
}
