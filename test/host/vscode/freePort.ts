import { createServer } from 'node:net';

/** Picks a port of 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
    return address.port;
}
