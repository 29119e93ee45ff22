import { TransportError } from './transport.ts';

/** Codes with which a connection fails before anything was sent over it. */
const beforeSending = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'UND_ERR_CONNECT_TIMEOUT',
]);

const certificateCodes =
    /^(CERT_|ERR_TLS_CERT|ERR_SSL|EPROTO$|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/;

/** What undici or Node threw, as one of our cases. */
export function transportErrorOf(error: unknown): TransportError {
    if (error instanceof TransportError) return error;
    const code = codeOf(error);
    const options = { cause: error };
    if (code === 'UND_ERR_PRX_TLS' || /proxy/i.test(messageOf(error))) {
        return new TransportError('proxy', messageOf(error), false, options);
    }
    if (beforeSending.has(code)) return new TransportError('unreachable', code, false, options);
    if (certificateCodes.test(code)) return new TransportError('certificate', code, false, options);
    return new TransportError('broken', code === '' ? messageOf(error) : code, true, options);
}

function codeOf(error: unknown): string {
    if (!(error instanceof Error)) return '';
    if ('code' in error && typeof error.code === 'string') return error.code;
    // Several addresses were tried: the first failure speaks for all.
    if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
    return codeOf(error.cause);
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
