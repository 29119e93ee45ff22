import type { ClientRequest, IncomingMessage } from 'node:http';

/** What a script would do in the extension's place: `node:http` on a connection that is kept, answers read as JSON. */
export class BareClient {
    // As Node has it: what an extension imports goes through VS Code's proxy support.
    readonly #http = process.getBuiltinModule('node:http');
    readonly #agent = new this.#http.Agent({ keepAlive: true, maxSockets: 1 });
    readonly #server: string;
    readonly #apiKey: string;

    constructor(server: string, apiKey: string) {
        this.#server = server;
        this.#apiKey = apiKey;
    }

    async post(path: string, body: unknown): Promise<unknown> {
        const text = JSON.stringify(body);
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
        return await answerTo(this.#request('POST', path, headers), text);
    }

    async get(path: string): Promise<unknown> {
        return await answerTo(this.#request('GET', path, {}), '');
    }

    stop(): void {
        this.#agent.destroy();
    }

    #request(method: string, path: string, headers: Readonly<Record<string, string | number>>): ClientRequest {
        const options = {
            method,
            agent: this.#agent,
            headers: { authorization: `Bearer ${this.#apiKey}`, ...headers },
        };
        return this.#http.request(new URL(path, this.#server), options);
    }
}

async function answerTo(request: ClientRequest, body: string): Promise<unknown> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request.once('error', reject).once('response', resolve).end(body);
    });
    const chunks: string[] = [];
    response.setEncoding('utf8');
    for await (const chunk of response) chunks.push(String(chunk));
    if (response.statusCode !== 200 && response.statusCode !== 202)
        throw new Error(`${request.method} ${request.path}: ${response.statusCode} ${chunks.join('')}`);
    const answer: unknown = JSON.parse(chunks.join(''));
    return answer;
}
