import path from 'node:path';
import type { Step } from './step.ts';

const host = path.resolve(import.meta.dirname, '..');

/** The steps of `npm test`. Each lane goes through its steps in order; the lanes go side by side. */
export const lanes: readonly (readonly Step[])[] = [
    [
        // Packaging builds as well, into the same folder: it goes first.
        { name: 'package', commands: [npmRun('package')], hasTests: false, needs: [] },
        { name: 'build', commands: [buildForTests()], hasTests: false, needs: [] },
        {
            name: 'editor',
            commands: [node('steps/editorMain.ts'), mocha(120_000, 'test/host/**/*.test.ts')],
            hasTests: true,
            needs: ['build'],
            retries: 1,
        },
        {
            name: 'e2e',
            commands: [mocha(180_000, 'test/e2e/**/*.test.ts')],
            hasTests: true,
            needs: ['package'],
            retries: 1,
        },
    ],
    [
        { name: 'check', commands: [npmRun('check')], hasTests: false, needs: [] },
        {
            name: 'unit',
            commands: [mocha(10_000, 'test/unit/**/*.test.ts', 'test/contract/**/*.test.ts')],
            hasTests: true,
            needs: ['package', 'build'],
        },
        { name: 'types', commands: [mocha(60_000, 'test/types/**/*.test.ts')], hasTests: true, needs: ['package'] },
        { name: 'webview', commands: [mocha(60_000, 'test/webview/**/*.test.ts')], hasTests: true, needs: [] },
        { name: 'conformance', commands: [mocha(180_000, 'test/conformance/**/*.test.ts')], hasTests: true, needs: [] },
    ],
];

function npmRun(script: string): readonly [string, ...string[]] {
    return ['npm', 'run', '--silent', script];
}

function buildForTests(): readonly [string, ...string[]] {
    return [process.execPath, 'esbuild.mjs', '--tests', '--production'];
}

function node(script: string, ...args: readonly string[]): readonly [string, ...string[]] {
    return [process.execPath, path.join(host, script), ...args];
}

function mocha(timeoutMs: number, ...files: readonly string[]): readonly [string, ...string[]] {
    return node('steps/mochaMain.ts', String(timeoutMs), ...files);
}
