import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { readBody } from '../http/body.ts';
import { html, json, type Reply } from '../http/reply.ts';
import { listen } from '../http/listen.ts';
import { issuePage, issues } from './issues.ts';

/** The API key of the connections that work. */
export const demoProviderKey = 'demo-upstream-key';

/** The HTTP API that dry runs really call. */
export interface Provider {
    readonly url: string;
    stop(): Promise<void>;
}

const newIssue = z.object({ title: z.string().min(1), body: z.string().nullish() });

/** Starts the demo provider on 127.0.0.1. */
export async function startProvider(port = 0): Promise<Provider> {
    const created = { count: 0 };
    const server = createServer((request, response) => {
        void (async () => {
            const url = new URL(request.url ?? '/', 'http://provider');
            const body = await readBody(request);
            const reply = await answer({
                method: request.method ?? 'GET',
                url,
                authorization: request.headers.authorization,
                headers: request.headers,
                body: body.ok ? body.value : undefined,
                created,
                host: request.headers.host ?? '',
            });
            response.writeHead(reply.status, reply.headers).end(reply.body);
        })().catch((error: unknown) => {
            response.writeHead(500).end(String(error));
        });
    });
    return listen(server, port);
}

interface Question {
    readonly method: string;
    readonly url: URL;
    readonly authorization: string | undefined;
    readonly headers: object;
    readonly body: unknown;
    readonly created: { count: number };
    readonly host: string;
}

async function answer(question: Question): Promise<Reply> {
    const { method, url } = question;
    const [first = '', second = '', third = '', fourth = ''] = url.pathname.split('/').slice(1);
    if (first === 'health') {
        return json(200, { ok: true });
    }
    if (first === 'status') {
        const reply = json(Number(second), {
            message: `status ${second} on purpose`,
            documentation_url: 'https://example.test/docs',
        });
        return second === '429' ? { ...reply, headers: { ...reply.headers, 'retry-after': '1' } } : reply;
    }
    if (first === 'slow') {
        await wait(Number(second));
        return json(200, { slept: Number(second) });
    }
    if (first === 'big') {
        return json(200, { data: 'x'.repeat(Number(second)) });
    }
    if (first === 'html') {
        return html(200, '<!doctype html><title>Not an API</title>');
    }
    if (first === 'echo') {
        const query = Object.fromEntries(url.searchParams);
        return json(200, { method, path: url.pathname, query, headers: question.headers, body: question.body });
    }
    if (first === 'user') {
        return authorized(question) ?? json(200, { id: 7, login: 'ana' });
    }
    if (first === 'repos' && fourth === 'issues') {
        return authorized(question) ?? answerIssues(question, second, third);
    }
    return notFound();
}

function authorized(question: Question): Reply | undefined {
    return question.authorization === `Bearer ${demoProviderKey}`
        ? undefined
        : json(401, { message: 'Bad credentials', documentation_url: 'https://example.test/rest' });
}

function notFound(): Reply {
    return json(404, { message: 'Not Found' });
}

function answerIssues(question: Question, owner: string, repo: string): Reply {
    const { method, url } = question;
    if (repo === 'missing') {
        return notFound();
    }
    if (method === 'POST') {
        return createIssue(question, owner, repo);
    }
    if (method !== 'GET') {
        return notFound();
    }
    const page = Number(url.searchParams.get('page') ?? '1');
    const perPage = Number(url.searchParams.get('per_page') ?? '30');
    const found = issuePage(page, perPage, url.searchParams.get('since'));
    const reply = json(200, found.page);
    if (!found.hasNext) {
        return reply;
    }
    const next = new URL(url.pathname + url.search, `http://${question.host}`);
    next.searchParams.delete('page');
    next.searchParams.append('page', String(page + 1));
    return { ...reply, headers: { ...reply.headers, link: `<${next.href}>; rel="next"` } };
}

function createIssue(question: Question, owner: string, repo: string): Reply {
    const parsed = newIssue.safeParse(question.body);
    if (!parsed.success) {
        const errors = [{ resource: 'Issue', code: 'missing_field', field: 'title' }];
        return json(422, { message: 'Validation Failed', errors });
    }
    const number = issues.length + 1 + question.created.count;
    const id = 5000 + question.created.count;
    question.created.count += 1;
    const { title, body = null } = parsed.data;
    const html_url = `https://example.test/${owner}/${repo}/issues/${String(number)}`;
    return json(201, { id, number, title, body, html_url });
}
