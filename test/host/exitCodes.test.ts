import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { runEditorTests } from './editorTests.ts';

/** What the extension host is given to run, each in a VS Code of its own. */
const entries = {
    passing: { run: "async () => console.log('it', 'ran')", timeoutSeconds: 120 },
    failing: { run: "async () => { throw new Error('1 failed') }", timeoutSeconds: 120 },
    crashing: { run: "() => new Promise(() => process.kill(process.pid, 'SIGKILL'))", timeoutSeconds: 120 },
    hanging: { run: '() => new Promise(() => undefined)', timeoutSeconds: 1 },
} as const;

type EntryName = keyof typeof entries;

describe('a run of tests inside VS Code', function () {
    this.timeout('3m');
    const folder = mkdtempSync(path.join(tmpdir(), 'nango-exit-codes-'));
    let outcomes: Record<EntryName, { readonly code: number; readonly output: string }>;

    before(async () => {
        writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
        writeFileSync(path.join(folder, 'extension.js'), 'exports.activate = () => undefined;');
        mkdirSync(path.join(folder, 'workspace'));
        const [passing, failing, crashing, hanging] = await Promise.all([
            runEntry(folder, 'passing'),
            runEntry(folder, 'failing'),
            runEntry(folder, 'crashing'),
            runEntry(folder, 'hanging'),
        ]);
        outcomes = { passing, failing, crashing, hanging };
    });
    after(() => rmSync(folder, { recursive: true }));

    it('ends with 0 and shows what the tests print', () => {
        assert.equal(outcomes.passing.code, 0, outcomes.passing.output);
        assert.match(outcomes.passing.output, /^it ran$/m);
    });

    it('ends with 1 and the reason when a test fails', () => {
        assert.equal(outcomes.failing.code, 1, outcomes.failing.output);
        assert.match(outcomes.failing.output, /1 failed/);
    });

    it('ends with 125 when the extension host dies', () => {
        assert.equal(outcomes.crashing.code, 125, outcomes.crashing.output);
    });

    it('ends with 124 when time is up', () => {
        assert.equal(outcomes.hanging.code, 124, outcomes.hanging.output);
    });
});

const manifest = {
    name: 'exit-codes',
    publisher: 'test',
    version: '1.0.0',
    main: './extension.js',
    engines: { vscode: '^1.101.0' },
};

async function runEntry(folder: string, name: EntryName): Promise<{ readonly code: number; readonly output: string }> {
    const entry = path.join(folder, `${name}.cjs`);
    writeFileSync(entry, `exports.run = ${entries[name].run};`);
    const { timeoutSeconds } = entries[name];
    const stream = new PassThrough({ encoding: 'utf8' });
    let output = '';
    stream.on('data', (text: string) => (output += text));
    const code = await runEditorTests({
        extensions: [folder],
        entry,
        folder: path.join(folder, 'workspace'),
        timeoutSeconds,
        output: { stdout: stream, stderr: stream },
    });
    return { code, output };
}
