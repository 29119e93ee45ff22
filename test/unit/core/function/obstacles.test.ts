import assert from 'node:assert/strict';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';

const head = `import { createAction, createSync, createOnEvent } from 'nango';\n`;

/** `code "text covered"` of each obstacle; `!` marks those that block. */
function obstacles(source: string): string[] {
    const lines = source.split('\n');
    return readFunctionFile('a/actions/b.ts', source).obstacles.map(
        ({ code, line, character, endLine, endCharacter, blocking }) => {
            assert.equal(endLine, line);
            return `${code}${blocking ? '!' : ''} ${lines[line]?.slice(character, endCharacter) ?? ''}`;
        },
    );
}

describe('An obstacle', () => {
    it('is not seen in a file that runs remotely', () => {
        assert.deepEqual(
            obstacles(
                `${head}import type { A } from 'nango';\nimport { z } from 'zod';\nexport default createAction({});`,
            ),
            [],
        );
        assert.deepEqual(
            obstacles(
                `${head}import crypto from 'node:crypto';\nimport type fs from 'fs';\nexport type T = 1;\nexport default createSync({});`,
            ),
            [],
        );
    });

    it('is a file without a function, and blocks', () => {
        assert.deepEqual(obstacles('export const a = 1;\nexport default a;'), [
            'no-function! export',
            'named-export a',
        ]);
        assert.deepEqual(obstacles(''), ['no-function! ']);
        assert.deepEqual(obstacles('{ "a": 1 }'), ['no-function! {']);
    });

    it('is a function that is not exported, and blocks', () => {
        assert.deepEqual(obstacles(`${head}const a = createAction({});`), ['no-default-export! createAction']);
        assert.deepEqual(obstacles(`${head}export const a = createAction({});`), [
            'named-export a',
            'no-default-export! createAction',
        ]);
        assert.match(
            readFunctionFile('x', `${head}const a = createAction({});`).obstacles[0]?.message ?? '',
            /export default a;/,
        );
    });

    it('is a default export that the compiler does not take', () => {
        const form = 'default-export-form';
        assert.deepEqual(obstacles(`${head}export default createAction({}) as unknown;`), [
            `${form} createAction({}) as unknown`,
        ]);
        assert.deepEqual(obstacles(`${head}export default id(createAction({}));`), [`${form} id(createAction({}))`]);
        assert.deepEqual(obstacles(`${head}const a = createAction({});\nexport { a as default };`), [`${form} a`]);
        assert.deepEqual(obstacles(`import { createAction as ca } from 'nango';\nexport default ca({});`), [
            `${form} ca`,
        ]);
        assert.deepEqual(obstacles(`import * as n from 'nango';\nexport default n.createAction({});`), [
            `${form} createAction`,
        ]);
        assert.deepEqual(obstacles(`${head}export default (createAction({}));`), []);
    });

    it('is not a default export that is being typed', () => {
        assert.deepEqual(obstacles(`${head}const action = createAction({});\nexport default act`), []);
        assert.deepEqual(obstacles(`${head}const action = createAction({});\nexport default`), []);
        assert.deepEqual(obstacles(`${head}const action = createAction({});\nexport default other;`), [
            'default-export-form other',
        ]);
    });

    it('is a definition that does not stand in the call', () => {
        assert.deepEqual(obstacles(`${head}const d = {};\nexport default createAction(d);`), [
            'definition-not-inline d',
        ]);
    });

    it('is an on-event or experimental function, and blocks', () => {
        assert.deepEqual(obstacles(`${head}export default createOnEvent({});`), ['on-event! createOnEvent']);
        assert.deepEqual(
            obstacles(`import { createFunction } from 'nango/experimental';\nexport default createFunction({});`),
            ['create-function! createFunction'],
        );
    });

    it('is each function but the exported one', () => {
        assert.deepEqual(obstacles(`${head}const a = createAction({});\nexport default createSync({});`), [
            'several-functions createAction',
        ]);
    });

    it('is every way to name another file', () => {
        for (const text of [
            `import { a } from './a.js';`,
            `import type { A } from '../a';`,
            `import './a.js';`,
            `export * from './a.js';`,
            `export { a } from "./a.js";`,
            `const a = await import('./a.js');`,
            `const a = require('./a.js');`,
            `type A = import('./a.js').A;`,
        ]) {
            const source = `${head}${text}\nexport default createAction({});`;
            const literal = /['"]\.[^'"]*['"]/.exec(text)?.[0] ?? '';
            assert.deepEqual(obstacles(source), [`relative-import ${literal}`], text);
            assert.equal(readFunctionFile('x', source).singleFile, false, text);
        }
        assert.equal(readFunctionFile('x', `// import './a.js';\nconst b = "import './a.js'";`).singleFile, true);
    });

    it('is a package that functions do not have, by value or by type', () => {
        const source = (text: string): string => `${head}${text}\nexport default createAction({});`;
        assert.deepEqual(obstacles(source(`import axios from 'axios';`)), [`package-import 'axios'`]);
        assert.deepEqual(obstacles(source(`import { type X } from 'axios';`)), [`package-import 'axios'`]);
        assert.deepEqual(obstacles(source(`import soap from 'soap';`)), [`package-import 'soap'`]);
        assert.deepEqual(obstacles(source(`import * as z from 'zod/v4';`)), [`package-import 'zod/v4'`]);
        assert.deepEqual(obstacles(source(`import type { X } from '@nangohq/runner-sdk';`)), [
            `type-import '@nangohq/runner-sdk'`,
        ]);
        assert.deepEqual(obstacles(source(`import type * as z from 'zod/v4';`)), []);
    });

    it('is an export besides the default, of values only', () => {
        const source = (text: string): string => `${head}const b = 1;\n${text}\nexport default createAction({});`;
        assert.deepEqual(obstacles(source('export const a = 1, { c, d: [e] } = f;')), [
            'named-export a',
            'named-export c',
            'named-export e',
        ]);
        assert.deepEqual(obstacles(source('export function f() {}')), ['named-export f']);
        assert.deepEqual(obstacles(source('export { b };')), ['named-export b']);
        assert.deepEqual(obstacles(source('export { b as c };')), ['named-export c']);
        assert.deepEqual(obstacles(source('export type T = 1; export interface I {}; export { type T as U };')), []);
    });
});
