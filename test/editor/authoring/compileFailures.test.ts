import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Fault } from '../../functions-api/faults.ts';
import { testKeys } from '../../functions-api/keys.ts';
import { openFile } from '../support/documents.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts } from '../support/problems.ts';
import { linesOf, useServer } from '../support/server.ts';
import { brokenAction, compilerText } from '../support/texts.ts';
import { setVariables, type Variables } from '../support/variables.ts';

const compile = (document: vscode.TextDocument): Thenable<unknown> =>
    vscode.commands.executeCommand('nango.compile', document.uri);

interface Case {
    readonly when: string;
    readonly fault?: Fault;
    readonly variables?: Variables;
    readonly says: RegExp;
    readonly buttons: readonly string[];
    readonly requests: number;
}

const cases: readonly Case[] = [
    {
        when: 'there is no key',
        variables: { NANGO_SECRET_KEY: undefined },
        says: /^Add an API key for dev\.$/,
        buttons: ['Add API Key'],
        requests: 0,
    },
    {
        when: 'the key is refused (401)',
        variables: { NANGO_SECRET_KEY: testKeys.unknown },
        says: /^Nango refused the key for dev\.$/,
        buttons: ['Enter Key Again', 'Open API Keys'],
        requests: 1,
    },
    {
        when: 'the key lacks the scope (403)',
        variables: { NANGO_SECRET_KEY: testKeys.deployOnly },
        says: /^The key for dev may not compile\. It lacks the scope environment:functions:compile\.$/,
        buttons: ['Open API Keys', 'Copy Scope'],
        requests: 1,
    },
    ...([500, 503] as const).map((status) => ({
        when: `the server answers ${status}`,
        fault: { kind: 'status', status } as const,
        says: new RegExp(`^Nango answered with an error \\(${status}\\)\\. Nothing was sent twice\\.$`),
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    })),
    {
        when: 'the server stopped compiling (504)',
        fault: { kind: 'status', status: 504 },
        says: /^Nango stopped compiling after 3 minutes\.$/,
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    },
    {
        when: 'a web page answers',
        fault: { kind: 'html' },
        says: /^127\.0\.0\.1:\d+ answered with a web page, not as the Nango API does/,
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    },
    {
        when: 'the answer is no JSON',
        fault: { kind: 'malformed' },
        says: /^127\.0\.0\.1:\d+ sent an answer that can't be read\.$/,
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    },
    {
        when: 'the answer breaks off',
        fault: { kind: 'truncated' },
        says: /^Can't reach 127\.0\.0\.1:\d+/,
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    },
    {
        when: 'the connection breaks',
        fault: { kind: 'reset' },
        says: /^Can't reach 127\.0\.0\.1:\d+/,
        buttons: ['Try Again', 'Show Log'],
        requests: 1,
    },
    {
        when: 'no server is there',
        variables: { NANGO_SERVER_URL: 'http://127.0.0.1:9' },
        says: /^Can't reach 127\.0\.0\.1:9 \(ECONNREFUSED\)\. Nothing was compiled\.$/,
        buttons: ['Try Again', 'Show Log'],
        requests: 0,
    },
];

describe('a compile that does not come to its end', () => {
    const server = useServer();
    const person = usePerson();

    async function openWithProblems(): Promise<vscode.TextDocument> {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await compile(document);
        server.api.requests.clear();
        return document;
    }

    for (const { when, fault, variables, says, buttons, requests } of cases) {
        it(`says so, asks once and leaves the problems alone when ${when}`, async () => {
            const document = await openWithProblems();
            if (fault !== undefined) server.api.faults.push({ fault, times: Infinity });
            const restore = setVariables(variables ?? {});
            try {
                await compile(document);
            } finally {
                restore();
            }
            assert.deepEqual((await person.hears(says)).buttons, buttons);
            assert.equal(person.told.length, 1);
            assert.equal(server.api.requests.all().length, requests);
            assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            assert.match((await lensTexts(document)).join(), /\$\(error\) 2 problems/);
        });
    }

    it('is tried again by its button', async () => {
        const document = await openWithProblems();
        server.api.faults.push({ fault: { kind: 'status', status: 503 } });
        person.willClick(/503/, 'Try Again');
        await compile(document);
        await lensBecomes(document, /Compiled/);
        assert.deepEqual(linesOf(server), ['POST /functions/compile', 'POST /functions/compile']);
        assert.deepEqual(coveredTexts(document), []);
    });

    it('waits a moment as Nango asks (429), without a word', async () => {
        const document = await openWithProblems();
        server.api.faults.push({ fault: { kind: 'status', status: 429, retryAfterSeconds: 0 }, times: 2 });
        await compile(document);
        assert.deepEqual(
            server.api.requests.all().map(({ status }) => status),
            [429, 429, 200],
        );
        assert.deepEqual(person.told, []);
        assert.deepEqual(coveredTexts(document), []);
    });

    it('says that Nango asks to wait (429), and goes on by itself', async () => {
        const document = await openWithProblems();
        server.api.faults.push({ fault: { kind: 'status', status: 429, retryAfterSeconds: 2 }, times: 1 });
        await compile(document);
        const { buttons } = await person.hears(/^Nango asks to wait 2 s/);
        assert.deepEqual(buttons, []);
        assert.deepEqual(coveredTexts(document), []);
    });

    it('gives up when Nango asks to wait again and again (429)', async () => {
        const document = await openWithProblems();
        server.api.faults.push({ fault: { kind: 'status', status: 429, retryAfterSeconds: 0 }, times: Infinity });
        await compile(document);
        await person.hears(/^Nango asks to wait 1 s/);
        assert.equal(server.api.requests.all().length, 3);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
    });
});
