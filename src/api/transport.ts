/** One HTTP request; the body is JSON text. */
export interface HttpRequest {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Longest wait for the whole answer, milliseconds. */
    readonly timeoutMs: number;
    /** Larger answers are refused, bytes. */
    readonly maxBytes: number;
    readonly signal?: AbortSignal;
}

/** An answer, read to its end. Header names are lower case. */
export interface HttpResponse {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
}

/** Sends requests; how (proxies, certificates, connections) is its own business. */
export interface Transport {
    /** @throws {TransportError} when no whole answer came. */
    send(request: HttpRequest): Promise<HttpResponse>;
    /** Ends its connections. */
    close(): Promise<void>;
}

/** What kept an answer from coming. */
export type TransportProblem =
    'unreachable' | 'broken' | 'certificate' | 'proxy' | 'timeout' | 'tooLarge' | 'cancelled';

/** No whole answer came. */
export class TransportError extends Error {
    readonly problem: TransportProblem;
    /** Short and technical, such as `ECONNREFUSED`. */
    readonly reason: string;
    /** The request may have reached the server. */
    readonly maybeSent: boolean;

    constructor(problem: TransportProblem, reason: string, maybeSent: boolean, options?: ErrorOptions) {
        super(`${problem}: ${reason}`, options);
        this.name = 'TransportError';
        this.problem = problem;
        this.reason = reason;
        this.maybeSent = maybeSent;
    }
}
