import type { IncomingHttpHeaders } from 'node:http';
import { matches, type FaultMatch } from './faults.ts';

/** A request that reached the server, as tests look at it. */
export interface RecordedRequest {
    readonly method: string;
    readonly path: string;
    /** With its question mark; empty without one. */
    readonly search: string;
    readonly headers: IncomingHttpHeaders;
    readonly hasAuthorization: boolean;
    /** Parsed JSON; undefined without one. */
    readonly body: unknown;
    /** Epoch ms. */
    readonly receivedAt: number;
    /** Undefined while unanswered, and for a connection that was dropped. */
    status: number | undefined;
}

interface Waiter {
    readonly match: FaultMatch;
    readonly resolve: (request: RecordedRequest) => void;
}

/** Everything that was asked, but for what sandboxes ask. */
export class RequestLog {
    #requests: RecordedRequest[] = [];
    #waiters: Waiter[] = [];

    /** All so far, oldest first. */
    all(match: FaultMatch = {}): readonly RecordedRequest[] {
        return this.#requests.filter((each) => matches(match, each.method, each.path));
    }

    /** The next request from now on that fits, as soon as its body has come; it may still be unanswered. */
    next(match: FaultMatch = {}): Promise<RecordedRequest> {
        return new Promise((resolve) => this.#waiters.push({ match, resolve }));
    }

    /** Forgets what has been. */
    clear(): void {
        this.#requests = [];
    }

    /** The server's side: a request has come. */
    add(request: RecordedRequest): void {
        this.#requests.push(request);
        const fits = (waiter: Waiter): boolean => matches(waiter.match, request.method, request.path);
        const due = this.#waiters.filter(fits);
        this.#waiters = this.#waiters.filter((waiter) => !fits(waiter));
        for (const waiter of due) {
            waiter.resolve(request);
        }
    }
}
