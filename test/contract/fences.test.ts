import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('src/**/*.ts', { cwd: root }).map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(path.join(root, file), 'utf8'),
}));
const holding = (pattern: RegExp, where = /^src\//): readonly string[] =>
    files.filter(({ file, text }) => where.test(file) && pattern.test(text)).map(({ file }) => file);

describe('The house', () => {
    it('knows VS Code in src/editor and the composition root only', () => {
        const knowing = holding(/from 'vscode'/).filter((file) => !file.startsWith('src/editor/'));
        assert.deepEqual(knowing, ['src/extension.ts']);
    });

    it('keeps snake_case inside the API folder', () => {
        const wire =
            /\b(integration_id|connection_id|function_type|function_name|last_sync_date|unique_key|created_at)\b/;
        assert.deepEqual(
            holding(wire).filter((file) => !file.startsWith('src/api/')),
            [],
        );
    });

    it('never calls the endpoint that belongs to the sandbox', () => {
        assert.deepEqual(holding(/\/result['"`]/, /^src\/api\//), []);
    });

    it('builds pages from no text of others', () => {
        assert.deepEqual(holding(/innerHTML|insertAdjacentHTML|unsafeHTML|document\.write/), []);
    });

    it('keeps no hidden webview alive', () => {
        assert.deepEqual(holding(/retainContextWhenHidden/), []);
    });

    it('has one log channel, and one writer for each kind of diagnostics', () => {
        assert.equal(holding(/createOutputChannel\(/).length, 1);
        assert.deepEqual(holding(/createDiagnosticCollection\(/).toSorted(), [
            'src/editor/authoring/compileProblems.ts',
            'src/editor/cases/caseFileProblems.ts',
            'src/editor/lint/ruleProblems.ts',
            'src/editor/runs/result/runProblems.ts',
        ]);
    });

    it('spells ids in one place', () => {
        const elsewhere = holding(/['"`]nango\.(compile|dryRun|deploy|inputs|result|has\w+)['"`]/);
        assert.deepEqual(elsewhere, ['src/editor/ids.ts']);
    });
});
