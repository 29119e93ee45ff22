/** The states that the views are looked at and checked in. Whole states, as the extension sends them. */
import type { InputSection, InputsForm, InputsState } from '../../src/protocol/inputsState.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import { contentOf, type HeldContents } from './heldContents.ts';
import type { RunCall } from '../../src/core/run/rows/callRows.ts';
import type { ShownRun } from '../../src/protocol/shownRun.ts';

/** The moment at which every scenario takes place. */
export const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

const seconds = (count: number): number => count * 1000;

const dev = { name: 'dev', production: false };
const prod = { name: 'prod', production: true };

const section = (part: Partial<InputSection> & Pick<InputSection, 'id' | 'title'>): InputSection => ({
    text: '',
    placeholder: '{ }',
    summary: '',
    openAtFirst: true,
    singleLine: false,
    hasSchema: false,
    ...part,
});

const issueInput = `{
    "owner": "NangoHQ",
    "repo": "demo",
    "title": "Hello from a dry run",
    "labels": ["bug", "login"],
    "assignee": { "login": "octo", "notify": true }
}`;

const input = section({ id: 'input', title: 'Input', text: issueInput, summary: 'owner, repo, title and 2 more' });

const formWithoutRun: InputsForm = {
    view: 'form',
    version: 1,
    functionKey: 'github/actions/create-issue.ts',
    editSequence: 0,
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    environment: dev,
    connection: { id: 'demo-conn', note: 'octo' },
    sections: [input],
    guard: {
        icon: 'info',
        text: 'A dry run stores nothing in Nango, but its calls to the provider are real.',
        links: [],
    },
    menu: [
        { label: 'Dry Run Without Compiling', intent: { intent: 'runWithoutCompiling' }, startsGroup: false },
        { label: 'Open Dry Run by ID…', intent: { intent: 'openDryRunById' }, startsGroup: true },
        { label: 'Copy as curl', intent: { intent: 'copyAsCurl' }, startsGroup: true },
    ],
    busy: false,
};

/** An action with its input, ready to run. */
export const form: InputsForm = {
    ...formWithoutRun,
    run: {
        label: 'Dry Run',
        icon: 'play',
        primary: true,
        enabled: true,
        intent: { intent: 'run' },
        shortcut: 'Ctrl+Enter',
    },
};

/** The same form while its run is under way. */
export const runningForm: InputsForm = {
    ...form,
    guard: {
        icon: 'info',
        text: 'Running on dev. Nango has no cancel: Stop Watching leaves the run going.',
        links: [],
    },
    run: {
        label: 'Stop Watching',
        icon: 'eye-closed',
        primary: false,
        enabled: true,
        intent: { intent: 'stopWatching' },
        shortcut: '',
        runningSince: NOW - seconds(19),
    },
    menu: [
        { label: 'Run Another', intent: { intent: 'runAnother' }, startsGroup: false },
        { label: 'Copy Dry Run ID', intent: { intent: 'copyDryRunId' }, startsGroup: false },
    ],
};

const runAnyway = { label: 'Run Anyway', icon: 'play', primary: false, enabled: true, shortcut: 'Ctrl+Enter' } as const;

/** Every state of the Dry Run view. */
export const inputsScenarios = {
    form,
    running: runningForm,
    writes: {
        ...form,
        guard: { icon: 'warning', text: 'This run will `POST /repos/{owner}/{repo}/issues`', links: [] },
    },
    production: {
        ...form,
        environment: prod,
        connection: { id: 'octo-conn', note: 'octo' },
        guard: {
            icon: 'warning',
            text: 'Production: this run will `POST /repos/{owner}/{repo}/issues`. You are asked first.',
            links: [],
        },
        run: { ...runAnyway, label: 'Dry Run on prod…', primary: true, intent: { intent: 'run' } },
    },
    errors: {
        ...form,
        sections: [
            {
                ...input,
                text: '{\n    "owner": "NangoHQ"\n    "repo": "demo"\n}',
                error: 'JSON has an error in line 3: a comma is missing.',
            },
        ],
        connection: { id: '', note: '', error: 'Choose a connection.' },
        guard: {
            icon: 'error',
            text: '2 fields have an error:',
            links: [
                { label: 'Connection', section: 'connection' },
                { label: 'Input', section: 'input' },
            ],
        },
        menu: [
            ...form.menu.slice(0, 1),
            { label: 'Run Anyway (2 fields with errors)', intent: { intent: 'runAnyway' }, startsGroup: false },
            ...form.menu.slice(1),
        ],
    },
    sync: {
        ...form,
        functionKey: 'github/syncs/fetch-issues.ts',
        name: 'fetch-issues',
        type: 'sync',
        sections: [
            section({
                id: 'metadata',
                title: 'Metadata',
                text: '{ "owner": "NangoHQ", "repo": "demo" }',
                description: 'Sent with this run only. The connection keeps its own metadata.',
                summary: 'owner, repo',
            }),
            section({
                id: 'checkpoint',
                title: 'Checkpoint',
                text: '{ "page": 1 }',
                summary: 'page',
                openAtFirst: false,
            }),
            section({
                id: 'lastSyncDate',
                title: 'Legacy',
                text: '2026-10-01',
                description: 'Only for syncs without checkpoints.',
                placeholder: 'YYYY-MM-DD',
                summary: 'last sync date 2026-10-01',
                openAtFirst: false,
                singleLine: true,
            }),
        ],
        guard: { icon: 'info', text: 'This function only reads from the provider.', links: [] },
    },
    obstacle: {
        ...form,
        notice: {
            severity: 'warning',
            text: 'This function imports a file of its own. Nango gets one file, so `../shared/client` will be missing there. Move that code into this file.',
            button: { label: 'Go to Line 2', intent: { intent: 'goTo', line: 1, character: 0 } },
        },
        sections: [{ ...input, openAtFirst: false }],
        guard: { icon: 'info', text: 'Nango will most likely refuse to compile it.', links: [] },
        run: { ...runAnyway, intent: { intent: 'runAnyway' } },
    },
    keyRefused: {
        ...form,
        notice: {
            severity: 'error',
            text: 'Nango refused the key for dev.',
            button: { label: 'Enter Key Again', intent: { intent: 'addApiKey' } },
        },
        guard: { icon: 'none', text: '', links: [] },
        run: { ...runAnyway, label: 'Dry Run', primary: true, enabled: false, intent: { intent: 'run' } },
    },
    blocked: {
        ...formWithoutRun,
        notice: {
            severity: 'error',
            text: '`createOnEvent` can’t be dry-run. Nango runs it only when a connection is created or deleted.',
            button: { label: 'Go to Line 9', intent: { intent: 'goTo', line: 8, character: 0 } },
        },
        sections: [],
        guard: { icon: 'none', text: '', links: [] },
        menu: [],
    },
    busy: {
        ...form,
        integration: '',
        connection: { id: '', note: 'Loading connections…' },
        guard: { icon: 'loading', text: 'Loading connections…', links: [] },
        busy: true,
    },
    long: {
        ...form,
        name: 'create-or-update-a-very-long-named-function-that-nobody-can-read',
        integration: 'a-company-with-a-very-long-integration-name-in-europe',
        environment: { name: 'production-environment-of-the-berlin-team', production: true },
        connection: {
            id: 'connection-0d1f6a0e-29ef-4a52-9a33-ffb5fb26cb5b',
            note: 'someone.with.a.long.name@example.com',
        },
    },
    loading: { view: 'loading', version: 1 },
    noKey: { view: 'noKey', version: 1, environment: dev, host: 'api.nango.dev', envFileKey: 'NANGO_SECRET_KEY_DEV' },
    noFunction: {
        view: 'noFunction',
        version: 1,
        recent: [
            { key: 'a', name: 'create-issue', type: 'action', integration: 'github' },
            { key: 'b', name: 'fetch-issues', type: 'sync', integration: 'github' },
            { key: 'c', name: 'first-login', type: 'action', integration: 'github' },
        ],
    },
} as const satisfies Record<string, InputsState>;

const nangoLines = [
    '✓ Typechecking',
    '  Building 1 file(s) - ./github/actions/function.js',
    '  Building 1 file(s)',
    '✓ Building 1 file(s)',
    '✓ Generating artifacts',
    '✓ Compiled',
    'Note: In Nango Cloud, only logs with level "warn" or "error" will be shown by default. Learn more: https://nango.dev/docs',
];

type Line = ShownRun['output'][number];

const lines = (...texts: readonly (readonly [string, Line['source'], Line['level']?])[]): readonly Line[] =>
    texts.map(([text, source, level], index) => ({
        number: index + 1,
        text,
        source,
        ...(level === undefined ? {} : { level }),
    }));

const steps = (running: boolean): ShownRun['steps'] => [
    { label: 'Compiled', state: 'done', ms: 4300 },
    { label: 'Sent to Nango', state: 'done', ms: 300 },
    running
        ? { label: 'Running', state: 'running', since: NOW - seconds(19) }
        : { label: 'Running', state: 'done', ms: 34_900 },
    { label: 'Result and output', state: running ? 'waiting' : 'done' },
];

const sent: NonNullable<ShownRun['inputs']> = [
    { title: 'Connection', value: { kind: 'value', value: 'demo-conn' } },
    {
        title: 'Input',
        value: { kind: 'value', value: { owner: 'NangoHQ', repo: 'demo', title: 'Hello', labels: ['bug', 'login'] } },
    },
];

/** A run under way. */
export const running: ShownRun = {
    key: 'run-1',
    functionKey: form.functionKey,
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    connection: 'demo-conn',
    environment: dev,
    phase: 'running',
    statusWord: 'Running',
    announcement: 'Running.',
    dryRunId: '5ca913b8-81bf-496b-b612-007d6cca23d8',
    startedAt: NOW - seconds(19),
    limitMs: seconds(300),
    codeChanged: false,
    steps: steps(true),
    models: [],
    calls: [],
    callCount: 0,
    output: [],
    outputLines: 0,
    inputs: sent,
};

const ended: ShownRun = {
    ...running,
    phase: 'succeeded',
    statusWord: 'Succeeded',
    announcement: 'Succeeded in 34.9 seconds.',
    endedAt: NOW - seconds(125),
    compileMs: 4300,
    startMs: 1300,
    runMs: 34_900,
    steps: steps(false),
    calls: [{ method: 'POST', status: 201, path: '/repos/NangoHQ/demo/issues', query: '' }],
    callCount: 1,
    output: lines(
        ['Executing -> integration:"github" script:"create-issue"', 'nango'],
        ["Creating 'Hello from a dry run'", 'function'],
        ['http [201] POST /repos/NangoHQ/demo/issues', 'nango'],
        ['Done', 'nango'],
    ),
    outputLines: 4,
};

/** The same run, ended well. */
export const succeeded: ShownRun = {
    ...ended,
    result: { kind: 'value', value: { id: 5000, url: 'https://example.test/NangoHQ/demo/issues/58' } },
};

const failedOutput = lines(
    ...nangoLines.map((text): readonly [string, 'nango'] => [text, 'nango']),
    ['Executing -> integration:"github" script:"first-login"', 'nango'],
    ['start', 'function'],
    ['the third retry was slow', 'function', 'warn'],
    ['Done', 'nango'],
    ['An error occurred during execution', 'nango', 'error'],
    ['{', 'nango'],
    ['  "type": "script_internal_error",', 'nango'],
    ['  "payload": {', 'nango'],
    ['    "name": "TypeError",', 'nango'],
    ['    "message": "Cannot read properties of null (reading \'login\')"', 'nango'],
    ['  }', 'nango'],
    ['}', 'nango'],
);

/** The same run, failed. */
export const failed: ShownRun = {
    ...ended,
    phase: 'failed',
    statusWord: 'Failed',
    announcement: 'Failed. Cannot read properties of null.',
    endedAt: NOW - seconds(3),
    runMs: 15_200,
    calls: [],
    callCount: 0,
    output: failedOutput,
    outputLines: failedOutput.length,
    error: {
        headline: "Cannot read properties of null (reading 'login')",
        cause: 'TypeError, thrown by your code in first-login.ts, line 6.',
        remedies: [{ label: 'Go to Line 6', intent: { intent: 'showFunction' } }],
        stack: [
            { name: 'helper', place: 'first-login.ts:6:19', intent: { intent: 'showFrame', index: 0 } },
            { name: 'Object.exec', place: 'first-login.ts:18:23', intent: { intent: 'showFrame', index: 1 } },
            { name: 'execute', place: 'function-github.js:120:9' },
        ],
        code: {
            firstLine: 3,
            lines: [
                '',
                'function helper(d: any): string {',
                '    // a comment the compiler drops',
                '    return d.user.login;',
                '}',
                '',
            ],
            at: 3,
            from: 18,
            to: 23,
        },
        payload: {
            kind: 'value',
            value: {
                name: 'TypeError',
                message: "Cannot read properties of null (reading 'login')",
                details: { left: 0 },
            },
        },
        raw: '{\n  "type": "script_internal_error",\n  "status": 500\n}',
    },
};

const titles = ['Fix login', 'Add dark mode', 'Crash on start', 'Docs typo', 'Slow query'];

/** So many records of one model. */
export const records = (count: number): ShownRun['models'][number]['records'] =>
    Array.from({ length: count }, (_, index) => ({
        kind: 'saved',
        value: {
            number: index + 1,
            title: `${titles[index % titles.length] ?? ''} #${index + 1}`,
            id: String(1000 + index),
            state: index % 3 === 0 ? 'closed' : 'open',
            author: ['ana', 'bob', 'chloé'][index % 3],
            body: index % 4 === 0 ? null : `Body ${index}`,
            labels: [{ name: 'bug', color: 'red' }],
        },
    }));

const syncCalls: readonly RunCall[] = [
    ...[1, 2, 3].map((page) => ({
        method: 'GET',
        status: 200,
        path: '/repos/NangoHQ/demo/issues',
        query: `page=${page}&per_page=20`,
    })),
    { method: 'GET', status: 404, path: '/repos/NangoHQ/missing/issues', query: '' },
    { method: 'GET', status: 429, path: '/rate_limit', query: '' },
    { method: 'POST', status: 201, path: '/repos/NangoHQ/demo/issues', query: '' },
];

/** A sync that saved records. */
export const synced: ShownRun = {
    ...ended,
    key: 'run-2',
    functionKey: 'github/syncs/fetch-issues.ts',
    name: 'fetch-issues',
    type: 'sync',
    announcement: 'Succeeded in 33.7 seconds, 57 records.',
    runMs: 33_700,
    models: [{ model: 'GithubIssue', records: records(57), total: 57 }],
    calls: syncCalls,
    callCount: syncCalls.length,
    inputs: [
        { title: 'Metadata', value: { kind: 'value', value: { owner: 'NangoHQ', repo: 'demo' } } },
        { title: 'Checkpoint', value: { kind: 'value', value: { page: 1 } } },
    ],
};

const kinds: ShownRun['models'] = [
    {
        model: 'GithubIssue',
        total: 4,
        records: [
            ...records(2),
            { kind: 'updated', value: { id: '2', number: 1, title: 'u', state: 'open' } },
            { kind: 'deleted', value: { id: '3', number: 1, title: 'd', state: 'open' } },
        ],
    },
    { model: 'GithubUser', total: 1, records: [{ kind: 'saved', value: { id: 'u1', login: 'ana' } }] },
];

/** Values that have broken views before. */
export const hostile = {
    html: '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>',
    template: '${1+1} {{x}} <!--?lit$123$-->',
    rightToLeft: 'safe\u202Egnp.exe',
    zeroWidth: 'a\u200bb',
    emoji: '👩‍👩‍👧‍👦 é \ud83d',
    newline: 'one\ntwo\ttab\u0000nul',
    long: 'x'.repeat(5000),
    empty: '',
    'odd key "q"': 1,
    '': 2,
    nothing: null,
    yes: true,
    big: 12345678901234567890,
    deep: [[[[[[]]]]]],
};

const manyValues = {
    issues: Array.from({ length: 400 }, (_, index) => ({ id: String(1000 + index), number: index, state: 'open' })),
    cursor: 'eyJwYWdlIjoyNH0',
};

const shown = (run: ShownRun): ResultState => ({ view: 'run', version: 1, run });

const notWatching: ShownRun = {
    ...running,
    phase: 'notWatching',
    statusWord: 'Not watching',
    announcement: 'Not watching.',
    startedAt: NOW - seconds(102),
    endedAt: NOW - seconds(60),
    notice: {
        severity: 'info',
        text: 'You stopped watching after 42 s. The run goes on in Nango and its calls are real.',
        buttons: [{ label: 'Watch Again', intent: { intent: 'watchAgain' } }],
    },
};

/** Every state of the result view. */
export const resultScenarios = {
    empty: { view: 'empty', version: 1 },
    reading: { view: 'reading', version: 1 },
    running: shown(running),
    compiling: shown({
        ...running,
        phase: 'compiling',
        statusWord: 'Compiling',
        startedAt: NOW - seconds(2),
        steps: [
            { label: 'Compiling', state: 'running', since: NOW - seconds(2) },
            { label: 'Send to Nango', state: 'waiting' },
            { label: 'Run', state: 'waiting' },
            { label: 'Result and output', state: 'waiting' },
        ],
    }),
    notWatching: shown(notWatching),
    reconnecting: shown({
        ...running,
        phase: 'reconnecting',
        statusWord: 'Reconnecting',
        notice: {
            severity: 'warning',
            text: 'Can’t reach api.nango.dev since 0:51. The run goes on in Nango; it was not sent again.',
            buttons: [
                { label: 'Try Now', intent: { intent: 'tryNow' } },
                { label: 'Show Log', intent: { intent: 'showLog' } },
            ],
            nextTryAt: NOW + seconds(8),
        },
    }),
    lost: shown({
        ...notWatching,
        phase: 'lost',
        statusWord: 'Lost',
        notice: {
            severity: 'warning',
            text: 'No word from dry run 5ca913b8 for 10 minutes. Nango has probably lost it.',
            buttons: [{ label: 'Try Again', intent: { intent: 'watchAgain' } }],
        },
    }),
    action: shown(succeeded),
    codeChanged: shown({ ...succeeded, codeChanged: true, runMs: seconds(222), environment: prod }),
    neverSettled: shown({
        ...succeeded,
        notice: {
            severity: 'warning',
            text: 'Succeeded without "Done": a promise was never settled. Look for a missing `await`.',
            buttons: [{ label: 'Go to Function', intent: { intent: 'showFunction' } }],
        },
    }),
    failed: shown(failed),
    details: shown({
        ...failed,
        error: {
            headline: 'Invalid input: expected string, received number ($.id) (and 1 more)',
            details:
                'Invalid input: expected string, received number ($.id)\nInvalid input: expected string, received null ($.items[2].name)',
            cause: 'ZodError, thrown by your code in first-login.ts, line 6.',
            remedies: [{ label: 'Go to Line 6', intent: { intent: 'showFunction' } }],
            stack: [{ name: 'Object.exec', place: 'first-login.ts:6:19', intent: { intent: 'showFrame', index: 0 } }],
            raw: failedOutput.map(({ text }) => text).join('\n'),
        },
    }),
    silent: shown({
        ...failed,
        error: {
            headline: 'The run failed and Nango gave no reason.',
            cause: 'The function ended normally, then its result could not be written down. Most often a value refers to itself, such as a whole HTTP response.',
            remedies: [],
            stack: [],
            raw: '',
        },
    }),
    sync: shown(synced),
    kinds: shown({ ...synced, models: kinds }),
    huge: shown({ ...synced, key: 'run-huge', models: [{ model: 'GithubIssue', records: [], total: 20_000 }] }),
    manyValues: shown({ ...succeeded, result: { kind: 'value', value: manyValues } }),
    large: shown({ ...succeeded, key: 'run-large', result: { kind: 'large' }, output: [], outputLines: 60_001 }),
    hostile: shown({
        ...succeeded,
        key: 'run-3',
        name: hostile.html,
        integration: hostile.html,
        result: { kind: 'value', value: hostile },
        models: [{ model: hostile.html, total: 1, records: [{ kind: 'saved', value: hostile }] }],
        output: lines([hostile.html, 'function'], [hostile.rightToLeft, 'function'], [hostile.long, 'function']),
        outputLines: 3,
    }),
} as const satisfies Record<string, ResultState>;

const manyLines = Array.from({ length: 60_000 }, (_, index) =>
    index % 500 === 499 ? `long ${'word '.repeat(100)}${index}` : `line ${index}`,
);

/** What stays with the extension of the runs that are too large for a state. */
export const heldContents: HeldContents = {
    'run-huge': contentOf({ records: records(20_000) }),
    'run-large': contentOf({
        result: {
            issues: Array.from({ length: 20_000 }, (_, index) => ({ id: String(1000 + index), number: index })),
            total: 20_000,
        },
        lines: lines(
            ['Executing -> integration:"github" script:"create-issue"', 'nango'],
            ...manyLines.map((text) => [text, 'function'] as const),
        ),
    }),
};
