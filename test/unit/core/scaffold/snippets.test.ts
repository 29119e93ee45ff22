import assert from 'node:assert/strict';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';
import { lintFunction } from '../../../../src/core/lint/lintFunction.ts';
import { readSource } from '../../../../src/core/syntax/sourceTree.ts';
import { expandedSnippets } from '../../../support/snippets.ts';

describe('the snippets', () => {
    const all = expandedSnippets();

    it('start with nango-, so that they are found together', () => {
        for (const prefix of all.keys()) assert.match(prefix, /^nango-[a-z]+(?:-[a-z]+)*$/);
    });

    it('parse, and nothing of their stops is left', () => {
        for (const [prefix, text] of all) {
            const inFunction = text.startsWith('import ') ? text : `async () => {\n${text}\n}`;
            assert.ok(!readSource(inFunction).broken, prefix);
            assert.doesNotMatch(text, /\$\d|\$\{\d/, prefix);
        }
    });

    it('for whole functions hold one that can run remotely and breaks no rule', () => {
        for (const prefix of ['nango-action', 'nango-sync']) {
            const text = all.get(prefix) ?? '';
            const { functions, obstacles } = readFunctionFile('github/actions/get-item.ts', text);
            assert.equal(functions[0]?.exportForm, 'export-default-call');
            assert.deepEqual(obstacles, []);
            assert.deepEqual(lintFunction('github/actions/get-item.ts', text), []);
        }
    });
});
