import assert from 'node:assert/strict';
import { inlineImports, type Inlining } from '../../../../src/core/inline/inlineImports.ts';
import { inlineCases, readFrom, refusalCases } from '../../../support/inlineCases.ts';

/** The text with the edits made. */
function edited(source: string, inlining: Inlining): string {
    if ('refusal' in inlining) return `refused: ${inlining.refusal}`;
    let text = '';
    let at = 0;
    for (const { from, to, text: put } of inlining.edits) {
        assert.ok(from >= at, 'edits overlap');
        text += source.slice(at, from) + put;
        at = to;
    }
    return text + source.slice(at);
}

async function inlined(source: string, files: Readonly<Record<string, string>>, specifier?: string): Promise<string> {
    const place = specifier === undefined ? {} : { specifier: source.indexOf(specifier) - 1 };
    return edited(
        source,
        await inlineImports({ path: '/p/github/actions/a.ts', source, read: readFrom(files), ...place }),
    );
}

describe('a relative import', () => {
    for (const { name, source, files, expected } of inlineCases) {
        it(`is inlined: ${name}`, async () => {
            assert.equal(await inlined(source, files), expected);
        });
    }

    for (const { name, source, files, why } of refusalCases) {
        it(`is not inlined, and it is said why: ${name}`, async () => {
            assert.match(await inlined(source, files), new RegExp(`^refused: .*${why}`));
        });
    }

    it('is inlined alone, others stay', async () => {
        const source = "import { c } from './c.js';\nimport { b } from './b.js';\nexport default c + b;\n";
        const files = { '/p/github/actions/c.ts': '', '/p/github/actions/b.ts': 'export const b = 2;\n' };
        const text = await inlined(source, files, './b.js');
        assert.equal(text, "import { c } from './c.js';\nconst b = 2;\nexport default c + b;\n");
    });

    it('takes along others of the same file, so that nothing is there twice', async () => {
        const source = "import type { T } from './x';\nimport { a } from './x';\nexport const b: T = a;\n";
        const files = { '/p/github/actions/x.ts': 'export type T = number;\nexport const a: T = 1;\n' };
        assert.equal(
            await inlined(source, files, "./x';\nexport"),
            'type T = number;\n\nconst a: T = 1;\nexport const b: T = a;\n',
        );
    });

    it('keeps the line ends of the file', async () => {
        const source = "import { a } from './x';\r\nexport default a;\r\n";
        const text = await inlined(source, { '/p/github/actions/x.ts': '// one\nexport const a = [\n    1,\n];\n' });
        assert.equal(text, '// one\r\nconst a = [\r\n    1,\r\n];\r\nexport default a;\r\n');
    });
});
