import assert from 'node:assert/strict';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';

/** `type name exportForm line:character` of each function found, 0-based. */
function found(source: string, path?: string): string[] {
    return readFunctionFile(path, source).functions.map(
        ({ type, exportForm, call }) => `${type} ${exportForm} ${String(call.line)}:${String(call.character)}`,
    );
}

describe('A function', () => {
    it('is found as a direct default export', () => {
        const source = `import { createAction } from 'nango';\nexport default createAction({});`;
        assert.deepEqual(found(source), ['action export-default-call 1:15']);
        assert.deepEqual(readFunctionFile(undefined, source).functions[0]?.callEnd, { line: 1, character: 27 });
    });

    it('is found in a const that is exported later, at once or in a list', () => {
        const head = `import { createSync } from 'nango';\nconst sync = createSync({});\n`;
        assert.deepEqual(found(`${head}export default sync;`), ['sync const-then-default 1:13']);
        assert.deepEqual(found(`${head}export { sync as default };`), ['sync const-then-default 1:13']);
        assert.deepEqual(found(`${head}export default (sync as unknown);`), ['sync const-then-default 1:13']);
        assert.deepEqual(found(`${head}export default other;`), ['sync none 1:13']);
    });

    it('is found with type arguments', () => {
        const source = `import { createAction } from 'nango';\nexport default createAction<typeof A, typeof B>({});`;
        assert.deepEqual(found(source), ['action export-default-call<T> 1:15']);
    });

    it('is found under an alias, and through a namespace', () => {
        assert.deepEqual(found(`import { createAction as ca } from 'nango';\nexport default ca({});`), [
            'action export-default-call 1:15',
        ]);
        assert.deepEqual(found(`import * as nango from 'nango';\nexport default nango.createSync({});`), [
            'sync export-default-call 1:21',
        ]);
    });

    it('is not found where nothing of nango is called', () => {
        assert.deepEqual(found(`export default createAction({});`), []);
        assert.deepEqual(found(`import { createAction } from './mine.js';\nexport default createAction({});`), []);
        assert.deepEqual(found(`import type { createAction } from 'nango';\nexport default createAction({});`), []);
        assert.deepEqual(found(`import { createAction } from 'nango';\nexport default mine.createAction({});`), []);
        assert.deepEqual(found(`import { createAction } from 'nango';\nexport default toString();`), []);
    });

    it('is not found in strings, templates and comments', () => {
        const head = `import { createAction } from 'nango';\n`;
        for (const text of [
            "'createAction({})'",
            '`createAction({})`',
            '/* createAction({}) */ 1',
            '1 // createAction({})',
        ]) {
            assert.deepEqual(found(`${head}const a = ${text}\n;`), [], text);
        }
        assert.deepEqual(found(`${head}const a = \`\${createAction({})}\`;`), ['action none 1:13']);
    });

    it('is not found in comments or strings of a broken file either', () => {
        const head = `import { createAction } from 'nango';\n`;
        assert.deepEqual(found(`${head}/*\nexport default createAction({});\n*/\nconst a = {`), []);
        assert.deepEqual(found(`${head}const text = \`\nexport default createAction({});\n\`;\n\n\nconst a = {`), []);
    });

    it('is told from a shadowing name', () => {
        const head = `import { createAction } from 'nango';\n`;
        for (const text of [
            'function f(createAction) { return createAction({}); }',
            'const f = (createAction) => createAction({});',
            'function f() { const createAction = (x) => x; return createAction({}); }',
            'function f() { if (a) { var createAction = g; } return createAction({}); }',
            'function f() { return createAction({}); function createAction() {} }',
            'for (const createAction of all) { createAction({}); }',
            'try { a(); } catch (createAction) { createAction({}); }',
            'const f = ({ a: createAction = 1 }) => createAction({});',
            'const f = function createAction() { return createAction({}); };',
            'const o = { f(createAction) { return createAction({}); } };',
        ]) {
            assert.deepEqual(found(head + text), [], text);
        }
        assert.deepEqual(found(`${head}{ const createAction = 1; }\nexport default createAction({});`), [
            'action export-default-call 2:15',
        ]);
    });

    it('keeps its name and integration from the path, of either kind of slash', () => {
        const source = `import { createAction } from 'nango';\nexport default createAction({});`;
        const place = (path: string | undefined): unknown => {
            const { name, integration } = readFunctionFile(path, source).functions[0] ?? {};
            return [name, integration];
        };
        assert.deepEqual(place('/home/me/x/github/actions/create-issue.ts'), ['create-issue', 'github']);
        assert.deepEqual(place('my int@1/syncs/a.b.ts'), ['a.b', 'my int@1']);
        assert.deepEqual(place(String.raw`C:\work\github\syncs\fetch.ts`), ['fetch', 'github']);
        assert.deepEqual(place(String.raw`C:\actions\fetch.ts`), ['fetch', undefined]);
        assert.deepEqual(place('actions/fetch.ts'), ['fetch', undefined]);
        assert.deepEqual(place('/actions/fetch.ts'), ['fetch', undefined]);
        assert.deepEqual(place('github/helpers/fetch.ts'), ['fetch', undefined]);
        assert.deepEqual(place('Untitled-1'), ['Untitled-1', undefined]);
        assert.deepEqual(place(undefined), ['', undefined]);
    });

    it('stands where VS Code counts it, whatever the line breaks', () => {
        const call = `export default createAction({});`;
        assert.deepEqual(found(`\uFEFFimport { createAction } from 'nango'; ${call}`), [
            'action export-default-call 0:53',
        ]);
        assert.deepEqual(found(`import { createAction } from 'nango';\r\r\n${call}`), [
            'action export-default-call 2:15',
        ]);
        assert.deepEqual(found(`import { createAction } from 'nango'; '\u2028😀';\n${call}`), [
            'action export-default-call 1:15',
        ]);
    });

    it('is found twice where there are two', () => {
        const source = `import { createAction, createSync } from 'nango';\nconst a = createAction({});\nexport default createSync({});`;
        assert.deepEqual(found(source), ['action none 1:10', 'sync export-default-call 2:15']);
    });
});
