import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setVariables } from './variables.ts';
import { until } from './until.ts';

/** A request that came. */
export interface Asked {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
}

/** What is answered: a text as it is, anything else as JSON. */
export interface Answer {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: unknown;
}

/** A server that says what a test wants, when it wants. */
export class AnsweringServer {
    /** Everything that was asked, oldest first. */
    readonly asked: Asked[] = [];
    readonly #server = createServer((request, response) => {
        let body = '';
        request.setEncoding('utf8').on('data', (chunk) => (body += String(chunk)));
        request.on('end', () => {
            const { method = '', url = '', headers } = request;
            const asked = { method, path: url, headers, body };
            this.asked.push(asked);
            void Promise.resolve(this.#answer(asked)).then((answer) => {
                response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
                response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
            });
        });
    });
    readonly #answer: (asked: Asked) => Promise<Answer> | Answer;

    constructor(answer: (asked: Asked) => Promise<Answer> | Answer) {
        this.#answer = answer;
    }

    /** Its URL, once it has been started. */
    get url(): string {
        const address = this.#server.address();
        assert(typeof address === 'object' && address !== null);
        return `http://127.0.0.1:${address.port}`;
    }

    async start(): Promise<void> {
        await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    }

    /** Waits until so many requests have come. */
    async hasBeenAsked(times: number): Promise<void> {
        await until(
            `${times} requests`,
            () => this.asked.length,
            (count) => count >= times,
        );
    }

    async stop(): Promise<void> {
        const closed = new Promise((resolve) => this.#server.close(resolve));
        this.#server.closeAllConnections();
        await closed;
    }
}

/** Starts such a server, points the extension at it for the time of `use`, and ends it. */
export async function withAnswers(
    answer: (asked: Asked) => Promise<Answer> | Answer,
    use: (server: AnsweringServer) => Promise<void>,
): Promise<void> {
    const server = new AnsweringServer(answer);
    await server.start();
    const restore = setVariables({ NANGO_SERVER_URL: server.url });
    try {
        await use(server);
    } finally {
        restore();
        await server.stop();
    }
}
