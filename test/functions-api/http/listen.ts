import type { Server } from 'node:http';

/** A server that listens on 127.0.0.1. */
export interface Listening {
    readonly url: string;
    readonly port: number;
    /** Drops every connection and stops. */
    stop(): Promise<void>;
}

/** Listens on that port, or on a free one for 0. */
export async function listen(server: Server, port: number): Promise<Listening> {
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') {
        throw new Error('No port to listen on');
    }
    return {
        url: `http://127.0.0.1:${String(address.port)}`,
        port: address.port,
        stop: () =>
            new Promise((resolve) => {
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            }),
    };
}
