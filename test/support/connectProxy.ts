import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy as companies have it: tunnels for HTTPS, and whatever host is asked for leads to one port of this machine. */
export interface ConnectProxy {
    readonly url: string;
    /** `host:port` of every tunnel asked for. */
    readonly tunnels: readonly string[];
    /** The `Proxy-Authorization` of every request. */
    readonly authorizations: readonly string[];
    stop(): Promise<void>;
}

/** Starts a proxy on 127.0.0.1; with `requires` it refuses others than that `Proxy-Authorization`. */
export async function startConnectProxy(targetPort: number, requires?: string): Promise<ConnectProxy> {
    const tunnels: string[] = [];
    const authorizations: string[] = [];
    const sockets = new Set<Socket>();
    const server = createServer();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('error', () => undefined);
    });
    server.on('connect', (request, client) => {
        const authorization = request.headers['proxy-authorization'] ?? '';
        tunnels.push(request.url ?? '');
        authorizations.push(authorization);
        if (requires !== undefined && authorization !== requires) {
            client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
            return;
        }
        const upstream = connect(targetPort, '127.0.0.1', () => {
            client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
            upstream.pipe(client);
            client.pipe(upstream);
        });
        sockets.add(upstream);
        upstream.on('error', () => client.destroy());
        client.on('error', () => upstream.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = addressOf(server.address());
    return {
        url: `http://127.0.0.1:${port}`,
        tunnels,
        authorizations,
        stop: () =>
            new Promise((resolve) => {
                for (const socket of sockets) socket.destroy();
                server.close(() => resolve());
            }),
    };
}

/** The address of a server that listens on a port. */
export function addressOf(address: AddressInfo | string | null): AddressInfo {
    if (address === null || typeof address === 'string') throw new Error('not listening on a port');
    return address;
}
