import type { ApiObserver, ApiTarget } from './apiRequests.ts';
import { FunctionsApi } from './client.ts';
import type { Transport } from './transport.ts';
import { UndiciTransport, type ConnectionOptions } from './undiciTransport.ts';

/** A client over a transport of its own; the caller closes it. Loaded on first use: it brings undici and zod. */
export function openTransport(options: ConnectionOptions): UndiciTransport {
    return new UndiciTransport(options);
}

/** A client for one target over a shared transport. */
export function openApi(transport: Transport, target: ApiTarget, observer: ApiObserver): FunctionsApi {
    return new FunctionsApi(transport, target, observer);
}
