import assert from 'node:assert/strict';
import { lintFunction } from '../../../../src/core/lint/lintFunction.ts';
import type { LintOptions } from '../../../../src/core/lint/lintFunction.ts';
import { action, sync } from './cases/texts.ts';

const path = 'github/actions/get-user.ts';
const rulesIn = (source: string, options?: LintOptions): string[] =>
    lintFunction(path, source, options).map(({ rule }) => rule);

const whole = sync({
    definition: `checkpoint: z.object({ page: z.number() }),
    autoStart: false,
    metadata: z.object({ team: z.string() }),`,
    exec: `const checkpoint = await nango.getCheckpoint();
        await nango.trackDeletesStart('Issue');
        // https://example.com/docs
        const config = {
            endpoint: '/issues',
            params: { page: String(checkpoint?.page ?? 1) },
            retries: 3,
        } satisfies { endpoint: string };
        const found = await nango.get<{ items: unknown[] }>(config);
        for (const item of z.array(Issue).parse(found.data.items)) {
            await nango.batchSave([item], 'Issue');
        }
        await nango.saveCheckpoint({ page: 2 });
        await nango.clearCheckpoint();
        await nango.trackDeletesEnd('Issue');`,
});

describe('A function held against the rules', function () {
    this.timeout(30_000);

    it('breaks none where all is well', () => {
        assert.deepEqual(rulesIn(action()), []);
        assert.deepEqual(rulesIn(sync()), []);
        assert.deepEqual(rulesIn(whole.replace('const config', 'const config: object')), []);
    });

    it('breaks none more while something is typed anywhere', () => {
        const text = whole.replace('const config', 'const config: object');
        const typed = [
            '{',
            '(',
            '[',
            '`',
            "'",
            '"',
            'const',
            'const x =',
            'if (',
            'nango.',
            '<',
            '=>',
            ')',
            '}',
            '...',
        ];
        const lines = text.split('\n');
        for (const piece of [
            ...typed,
            '${',
            ': ,',
            'await nango.',
            'await nango.get(',
            'await nango.get({ ',
            '/*',
            'z.',
        ]) {
            for (let line = 3; line <= lines.length; line++) {
                const source = [...lines.slice(0, line), piece, ...lines.slice(line)].join('\n');
                assert.deepEqual(rulesIn(source), [], `${piece} behind line ${String(line)}`);
            }
        }
    });

    it('breaks none more wherever the text ends', () => {
        const text = whole.replace('const config', 'const config: object');
        for (let end = 0; end < text.length; end += 7) {
            // That it is not exported yet is true, and told.
            const found = rulesIn(text.slice(0, end)).filter((rule) => rule !== 'default-export-required');
            assert.deepEqual(found, [], text.slice(0, end));
        }
    });

    it('is one that imports from nango', () => {
        assert.deepEqual(rulesIn(action({ exec: "nango.log('a');" }).replace("'nango'", "'mango'")), []);
        assert.deepEqual(rulesIn("const text = \"from 'nango'\";\nnango.log('a');"), []);
        assert.deepEqual(rulesIn(''), []);
    });

    it('tells places as the editor counts them, whatever breaks the lines', () => {
        for (const newLine of ['\n', '\r\n']) {
            const source = action({ exec: "/* 🦊 */ nango.log('a');" }).replaceAll('\n', newLine);
            for (const text of [source, `\uFEFF${source}`]) {
                const [problem] = lintFunction(path, text);
                assert.deepEqual(problem?.range, {
                    start: { line: 9, character: 17 },
                    end: { line: 9, character: 26 },
                });
                assert.equal(problem.severity, 'error');
                assert.equal(problem.documentation, 'https://nango.dev/docs/reference/functions/functions-sdk');
            }
        }
    });

    it('keeps the file’s line breaks in what fixes insert', () => {
        const source = sync({ definition: 'onWebhook: async (nango) => {},' }).replaceAll('\n', '\r\n');
        const [fix] = lintFunction(path, source)[0]?.fixes ?? [];
        assert.equal(fix?.edits[0]?.text, "webhookSubscriptions: ['*'],\r\n    ");
    });
});

describe('Severities', () => {
    const source = action({ exec: "nango.log('a');\n        console.log('b');" });

    it('are those of the rules unless they are set', () => {
        const severities = (options?: LintOptions): string[] =>
            lintFunction(path, source, options).map(({ rule, severity }) => `${rule} ${severity}`);
        assert.deepEqual(severities(), ['nango-call-not-awaited error', 'no-console warning']);
        assert.deepEqual(severities({ severities: { 'no-console': 'hint', 'nango-call-not-awaited': 'off' } }), [
            'no-console hint',
        ]);
    });

    it('turn on what is off', () => {
        assert.deepEqual(rulesIn(sync()), []);
        assert.deepEqual(rulesIn(sync(), { severities: { 'full-refresh-without-checkpoint': 'info' } }), [
            'full-refresh-without-checkpoint',
        ]);
    });
});

describe('Comments', () => {
    const two = (before: string, behind = ''): string =>
        action({ exec: `${before}console.log('a');${behind}\n        console.log('b');` });

    it('turn rules off for the next line', () => {
        assert.equal(rulesIn(two('// nango-disable-next-line no-console\n        ')).length, 1);
        assert.equal(rulesIn(two('/* nango-disable-next-line no-console */\n        ')).length, 1);
        assert.equal(rulesIn(two('// nango-disable-next-line\n        ')).length, 1);
        assert.equal(
            rulesIn(two('// nango-disable-next-line no-explicit-any, no-console -- for a reason\n        ')).length,
            1,
        );
        assert.equal(rulesIn(two('// nango-disable-next-line no-explicit-any -- not no-console\n        ')).length, 2);
    });

    it('turn rules off for their own line', () => {
        assert.equal(rulesIn(two('', ' // nango-disable-line no-console')).length, 1);
        assert.equal(rulesIn(two('', ' // nango-disable-line')).length, 1);
        assert.equal(rulesIn(two('', ' // nango-disable-line no-explicit-any')).length, 2);
    });

    it('turn rules off for the whole file', () => {
        assert.deepEqual(rulesIn(`/* nango-disable no-console */\n${two('')}`), []);
        assert.deepEqual(rulesIn(`${two('')}/* nango-disable */\n`), []);
        assert.equal(rulesIn(`/* nango-disable no-explicit-any */\n${two('')}`).length, 2);
    });

    it('are not texts, and not other words', () => {
        assert.equal(rulesIn(two("await nango.log('/* nango-disable */');\n        ")).length, 2);
        assert.equal(rulesIn(two('// nango-disable no-console\n        ')).length, 2);
        assert.equal(rulesIn(two('/* nango-disabled */\n        ')).length, 2);
    });
});
