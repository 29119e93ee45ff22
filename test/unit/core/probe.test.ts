import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const probe = fileURLToPath(new URL('../../probe/probe.ts', import.meta.url));

describe('The probe', () => {
    it('answers each line with one line, and what goes wrong too', () => {
        const source = "import { createAction } from 'nango';\n'\u2028'; export default createAction({});";
        const asked = [
            JSON.stringify({ id: 1, ask: 'function', path: 'github/actions/a.ts', source }),
            'not JSON',
            JSON.stringify({ id: 'x', ask: 'something' }),
            JSON.stringify({
                id: 2,
                ask: 'compileProblems',
                source: 'let a;\nb;',
                message: "\nerr - f.ts:2 \r\n  Cannot find name 'b'.\r\n\n✗ Typechecking\nFound 1 error",
            }),
            JSON.stringify({
                id: 3,
                ask: 'run',
                body: { status: 'success', output: 'Executing -> x\nDone', result: null },
            }),
            JSON.stringify({
                id: 4,
                ask: 'lint',
                path: 'github/actions/a.ts',
                source: "import { createAction } from 'nango';\nasync () => { nango.log('a'); };",
            }),
        ];
        const { stdout, stderr, status } = spawnSync(process.execPath, [probe], {
            input: asked.join('\n'),
            encoding: 'utf8',
        });
        assert.equal(stderr, '');
        assert.equal(status, 0);
        const answers = stdout
            .trimEnd()
            .split('\n')
            .map((line) => z.looseObject({}).parse(JSON.parse(line)));
        assert.deepEqual(answers[0], {
            id: 1,
            functions: [
                {
                    type: 'action',
                    name: 'a',
                    integration: 'github',
                    exportForm: 'export-default-call',
                    call: { line: 1, character: 20 },
                },
            ],
            singleFile: true,
            obstacles: [],
        });
        assert.deepEqual(Object.keys(answers[1] ?? {}), ['id', 'error']);
        assert.deepEqual(Object.keys(answers[2] ?? {}), ['id', 'error']);
        assert.deepEqual(answers[3], {
            id: 2,
            problems: [
                {
                    line: 1,
                    character: 0,
                    endLine: 1,
                    endCharacter: 1,
                    message: "Cannot find name 'b'.",
                    stage: 'typecheck',
                    exact: true,
                },
            ],
        });
        assert.deepEqual(answers[5], {
            id: 4,
            problems: [
                {
                    rule: 'nango-call-not-awaited',
                    severity: 'error',
                    line: 1,
                    character: 14,
                    endLine: 1,
                    endCharacter: 23,
                    message: 'nango.log() must be awaited where it is called.',
                    fixes: ['Add await'],
                },
            ],
        });
        assert.equal(answers.length, 6);
    }).timeout(30_000);
});
