import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { testKeys } from '../functions-api/keys.ts';
import type { Exchange } from './exchange.ts';

/** What the local server answered. */
export interface Answer {
    readonly status: number;
    readonly contentType: string;
    readonly headers: Headers;
    /** Parsed when it is JSON, else the text. */
    readonly body: unknown;
}

const keys: readonly (readonly [string, string])[] = [
    ['<apiKey>', testKeys.dev],
    ['<compileOnlyKey>', testKeys.compileOnly],
    ['<functionsOnlyKey>', testKeys.functions],
    ['<noFunctionsKey>', testKeys.noFunctions],
];

/** Sends a recorded request to the local server, with its own keys. */
export async function replay(
    serverUrl: string,
    { request }: Exchange,
    { path = request.path, headers = {} }: { readonly path?: string; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
    const withKeys = (value: string): string =>
        keys.reduce((text, [placeholder, key]) => text.replace(placeholder, key), value);
    const own = Object.entries(request.headers).map(([name, value]) => [name, withKeys(value)] as const);
    const response = await fetch(`${serverUrl}${path}`, {
        method: request.method,
        headers: { ...Object.fromEntries(own), ...headers },
        ...(request.body === null ? {} : { body: bodyText(request.body) }),
    });
    const contentType = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const body: unknown = contentType.includes('json') ? JSON.parse(text) : text;
    return { status: response.status, contentType, headers: response.headers, body };
}

/** A string is sent as it is (a body that is no JSON); anything else as JSON. */
function bodyText(body: unknown): string {
    return typeof body === 'string' ? body : JSON.stringify(body);
}

const job = z.object({ id: z.string(), status: z.string() });

/** Both answers of a job: to the POST, and to the GET that found it ended. */
export interface JobAnswers {
    readonly created: Answer;
    /** What the GETs said until then; the last is the end. */
    readonly statuses: readonly string[];
    readonly ended: Answer;
}

/** Starts a recorded job on the local server and follows it to its end. */
export async function replayJob(serverUrl: string, create: Exchange, result: Exchange): Promise<JobAnswers> {
    const created = await replay(serverUrl, create);
    const { id } = job.parse(created.body);
    const path = `${create.request.path}/${id}`;
    const statuses: string[] = [];
    for (;;) {
        const answer = await replay(serverUrl, result, { path });
        const { status } = job.parse(answer.body);
        statuses.push(status);
        if (status !== 'running') {
            return { created, statuses, ended: answer };
        }
        await wait(250);
    }
}
