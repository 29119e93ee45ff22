import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { editorLines } from '../../../../src/core/text/lines.ts';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';

const cases = z
    .array(z.object({ name: z.string(), source: z.string() }))
    .parse(JSON.parse(readFileSync(new URL('../../../fixtures/compile-cases.json', import.meta.url), 'utf8')));

const action = `import { createAction } from 'nango';
import * as z from 'zod';

const helper = (name: string) => \`Hello \${name}\`;

const action = createAction({
    description: 'Say hello',
    input: z.object({ name: z.string() }),
    output: z.object({ greeting: z.string() }),
    exec: async (nango, input) => {
        await nango.log(\`hi \${input.name}\`);
        return { greeting: helper(input.name) };
    }
});

export default action;
`;

describe('A half-typed file', function () {
    this.timeout(30_000);

    it('keeps its function wherever it breaks off after the call', () => {
        for (const { name, source } of cases.filter((_, index) => index % 4 === 0)) {
            const whole = readFunctionFile('a/actions/b.ts', source);
            const [first] = whole.functions;
            if (!first || source.length > 5000) {
                continue;
            }
            const text = source.replace(/^\uFEFF/, '');
            const end = editorLines(text).offsetAt(first.callEnd) + 1;
            for (let cut = end; cut < text.length; cut += 29) {
                const [found] = readFunctionFile('a/actions/b.ts', text.slice(0, cut)).functions;
                assert.deepEqual(found?.call, first.call, `${name} cut at ${String(cut)}`);
                assert.equal(found.type, first.type);
            }
        }
    });

    it('keeps its function while something is typed anywhere', () => {
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
            '/*',
            '<',
            '=>',
            ')',
            '}',
            '...',
            '${',
            ': ,',
        ];
        const lines = action.split('\n');
        for (const text of typed) {
            for (let line = 2; line <= lines.length; line++) {
                const source = [...lines.slice(0, line), text, ...lines.slice(line)].join('\n');
                // An open comment hides what stands below it, up to the end of the next one.
                if (text === '/*' && line <= 5) {
                    continue;
                }
                const calls = readFunctionFile(undefined, source).functions.map(({ call }) => call);
                assert.deepEqual(
                    calls,
                    [{ line: line <= 5 ? 6 : 5, character: 15 }],
                    `${text} before line ${String(line + 1)}`,
                );
            }
        }
    });

    it('is not told that something is missing which may be written next', () => {
        for (let cut = action.indexOf('createAction(') + 13; cut < action.indexOf('export default'); cut++) {
            const { obstacles } = readFunctionFile('a/actions/b.ts', action.slice(0, cut));
            const { broken, codes } = {
                broken: cut < action.indexOf('});\n\nexport') + 2,
                codes: obstacles.map(({ code }) => code),
            };
            assert.deepEqual(codes, broken ? [] : ['no-default-export'], `cut at ${String(cut)}`);
        }
    });

    it('is read whatever it holds', () => {
        for (const text of [
            '',
            '\u0000',
            '{'.repeat(500),
            '('.repeat(500),
            '`${'.repeat(500),
            '[a,{b:'.repeat(300),
            '\uD800',
            action.repeat(5),
        ]) {
            assert.equal(typeof readFunctionFile('x', text).singleFile, 'boolean');
        }
    });
});
