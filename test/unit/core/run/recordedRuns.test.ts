import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readOutput } from '../../../../src/core/run/output/readOutput.ts';
import type { ReadOutput } from '../../../../src/core/run/output/readOutput.ts';

const body = z.object({
    status: z.enum(['success', 'failed']),
    function_type: z.enum(['action', 'sync']),
    duration_ms: z.number(),
    output: z.string().optional(),
    result: z.unknown().optional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
});
const pairs = z
    .array(z.object({ name: z.string(), response: z.object({ body: z.unknown().optional() }) }))
    .parse(JSON.parse(readFileSync(new URL('../../../fixtures/wire.json', import.meta.url), 'utf8')));

const runs = new Map<string, ReadOutput>();
for (const { name, response } of pairs) {
    const run = body.safeParse(response.body);
    if (run.success && name.startsWith('dryrun.')) {
        const { function_type: functionType, output, result, error } = run.data;
        const hasResult = 'result' in run.data;
        runs.set(
            name.replace(/^dryrun\.|\.result$/g, ''),
            readOutput({ functionType, output, error, ...(hasResult ? { result: { value: result } } : {}) }),
        );
    }
}

/** The run, its error as `kind` and facts, calls, batches and the function's own lines. */
function summary({ lines, calls, batches, counts, error, neverSettled }: ReadOutput): Record<string, unknown> {
    const own = [...lines]
        .filter(({ source }) => source === 'function')
        .map(({ text, level }) => (level ? `${level}: ${text}` : text));
    return {
        ...(own.length > 0 ? { own } : {}),
        ...(calls.length > 0
            ? { calls: calls.map(({ status, method, path, query }) => `${String(status)} ${method} ${path}${query}`) }
            : {}),
        ...(batches.length > 0
            ? {
                  batches: batches.map(
                      ({ kind, model, records }) => `${kind} ${model ?? '?'} ${String(records.length)}`,
                  ),
              }
            : {}),
        ...(counts ? { counts: `${String(counts.added)} ${String(counts.updated)} ${String(counts.deleted)}` } : {}),
        ...(error ? { error } : {}),
        ...(neverSettled ? { neverSettled } : {}),
    };
}

const creating = { own: ["Creating 'Hello from a dry run'"], calls: ['201 POST /repos/NangoHQ/demo/issues'] };
const pages = [
    '200 GET /repos/NangoHQ/demo/issues?page=1&per_page=20',
    '200 GET /repos/NangoHQ/demo/issues?per_page=20&page=2',
    '200 GET /repos/NangoHQ/demo/issues?per_page=20&page=3',
];
const saved57 = {
    calls: pages,
    batches: ['saved GithubIssue 20', 'saved GithubIssue 20', 'saved GithubIssue 17'],
    counts: '57 0 0',
};
const exec = (line: number, column: number): unknown => ({
    functionName: 'Object.exec',
    file: 'function-github.js',
    line,
    column,
});
const exception = (name: string, message: string, ...frames: unknown[]): unknown => ({
    kind: 'exception',
    name,
    message,
    frames,
});

const expected: Record<string, Record<string, unknown>> = {
    'action.success': creating,
    'action.success_key_functions_only': creating,
    'sync.success': {
        own: [
            'metadata {"owner":"NangoHQ","repo":"demo"} checkpoint {"page":1} lastSyncDate 2026-10-01T00:00:00.000Z',
            'saved 20',
            'saved 20',
            'saved 17',
        ],
        ...saved57,
    },
    'action.timeout_5min': { own: ['sleeping'], error: { kind: 'timeout' } },
    'sync.success_connection_metadata_no_checkpoint': {
        own: [
            'metadata {"repo":"demo","owner":"NangoHQ"} checkpoint null lastSyncDate undefined',
            'saved 20',
            'saved 20',
            'saved 17',
        ],
        ...saved57,
    },
    'action.action_error_payload': {
        own: ['about to fail'],
        error: {
            kind: 'actionError',
            payload: { code: 'quota', message: 'no quota for NangoHQ', details: { left: 0 } },
        },
    },
    'action.action_error_no_payload': { own: ['about to fail'], error: { kind: 'actionError', payload: {} } },
    'action.runtime_type_error': {
        own: ['start'],
        error: exception(
            'TypeError',
            "Cannot read properties of null (reading 'login')",
            { functionName: 'helper', file: 'function-github.js', line: 39, column: 17 },
            exec(59, 19),
        ),
    },
    'action.throw_custom_error': {
        own: ['start'],
        error: {
            kind: 'exception',
            name: 'MyError',
            message: 'custom Hello from a dry run',
            code: 'E_MINE',
            frames: [exec(57, 11)],
        },
    },
    'action.upstream_404': {
        calls: ['404 GET /repos/NangoHQ/missing/issues'],
        error: { kind: 'upstream', status: 404, payload: { message: 'Not Found' } },
    },
    'action.upstream_500_retries': {
        calls: ['500 GET /status/500'],
        error: {
            kind: 'upstream',
            status: 500,
            payload: { message: 'status 500 on purpose', documentation_url: 'https://example.test/docs' },
        },
    },
    'action.no_input': {
        error: exception('TypeError', "Cannot read properties of undefined (reading 'title')", exec(52, 40)),
    },
    'action.invalid_output': { own: ['Hello from a dry run'] },
    'action.returns_undefined': { own: ['x'] },
    'action.returns_null': { own: ['x'] },
    'action.returns_string': { own: ['x'] },
    'action.logs_all_levels': {
        own: ['debug msg', 'info msg', '[object Object]', 'text and object [object Object]', 'console.log'],
    },
    'action.logs_all_levels_then_throw': {
        own: ['info msg', 'warn: warn msg', 'warn: error msg'],
        error: exception('Error', 'after logs Hello from a dry run', exec(59, 11)),
    },
    'action.submitted_as_sync': { error: { kind: 'wrongType', holds: 'action' } },
    'sync.submitted_as_action': { error: { kind: 'wrongType', holds: 'sync' } },
    'sync.fails_after_first_batch': { error: exception('Error', 'page 2 exploded', exec(64, 11)) },
    'sync.invalid_record': { batches: ['saved GithubIssue 1'], counts: '1 0 0' },
    'sync.no_records': { own: ['nothing'] },
    'sync.update_and_delete': {
        batches: ['saved GithubIssue 1', 'updated GithubIssue 1', 'deleted ? 1'],
        counts: '1 1 1',
    },
    'sync.two_models': { batches: ['saved GithubIssue 1', 'saved GithubUser 1'], counts: '2 0 0' },
    'noauth.action': { own: ['conn anon'] },
    'action.fetch_not_defined': { error: exception('ReferenceError', 'fetch is not defined', exec(52, 15)) },
    'action.uncontrolled_fetch': {
        error: {
            kind: 'actionError',
            payload: { code: 'url_not_allowed', message: 'This URL is not allowed by server configuration.' },
        },
    },
    'action.never_resolves': { own: ['waiting for ever'], neverSettled: true },
    'action.unhandled_rejection': { own: ['x'], error: exception('Error', 'unhandled boom', exec(53, 25)) },
    'action.circular_result': { own: ['x'], error: { kind: 'silent' } },
    'action.slow_5s': { own: ['start'], calls: ['200 GET /slow/5000'] },
    'large.result_2mb_objects': { own: ['x'] },
    'odd_integration_id.success': { error: exception('Error', 'Unable to find script file for "function"') },
};

describe('The recorded dry run', () => {
    for (const [name, facts] of Object.entries(expected)) {
        it(`${name} is understood`, () => {
            const run = runs.get(name);
            assert.ok(run);
            assert.deepEqual(summary(run), facts);
        });
    }

    it('is one of those written down here, or one of these', () => {
        const kinds = [...runs]
            .filter(([name]) => !(name in expected))
            .map(([name, { error }]) => `${name} ${error?.kind ?? 'succeeded'}`);
        assert.deepEqual(kinds, [
            'action.upstream_422 upstream',
            'action.upstream_401_bad_creds upstream',
            'action.invalid_input upstream',
            'action.unicode succeeded',
            'action.compile_error compile',
            'sync.bad_checkpoint notStarted',
            'action.env_and_connection succeeded',
            'action.get_token_secret succeeded',
            'large.logs_2000_lines succeeded',
            'large.sync_2000_records succeeded',
            'large.error_message_1mb other',
            'definition_error_frequency compile',
            'module_top_level_throw compile',
            'lint_not_awaited compile',
        ]);
    });

    it('keeps records as they are', () => {
        assert.deepEqual([...(runs.get('sync.two_models')?.batches[1]?.records ?? [])], [{ id: 'u1', login: 'ana' }]);
        assert.deepEqual(runs.get('sync.success')?.batches[0]?.records.at(2), {
            id: '1002',
            number: 3,
            title: 'Crash on start #3',
            state: 'open',
            author: 'chloé',
            body: 'Body 2',
        });
    });

    it('that was refused before it started says why', () => {
        const error = runs.get('sync.bad_checkpoint')?.error;
        assert.ok(error?.kind === 'notStarted');
        assert.match(error.text, /^Invalid checkpoint: \[\n/);
    });
});
