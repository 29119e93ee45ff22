import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const definition = 'checkpoint: z.object({ updated_after: z.string() }),';
const get = 'const checkpoint = await nango.getCheckpoint();';
const save = "await nango.saveCheckpoint({ updated_after: '1' });";
const clear = 'await nango.clearCheckpoint();';
const start = "await nango.trackDeletesStart('Issue');";
const end = "await nango.trackDeletesEnd('Issue');";
const fetch = "await nango.get({ endpoint: '/a', params: { since: checkpoint?.updated_after ?? '' }, retries: 3 });";
const plainFetch = "await nango.get({ endpoint: '/a', retries: 3 });";

const resuming = (...statements: readonly string[]): string =>
    sync({ definition, exec: statements.join('\n        ') });

/** How a sync keeps how far it came, and finds what was deleted. */
export const checkpointCases: readonly RuleCase[] = [
    hit(
        'save-checkpoint-without-get',
        resuming(plainFetch, save),
        'saveCheckpoint',
        resuming(get, "await nango.log('Starting from the checkpoint', { checkpoint });", plainFetch, save),
    ),
    miss('save-checkpoint-without-get', resuming(get, fetch, save)),
    miss('save-checkpoint-without-get', action({ exec: save })),

    hit('checkpoint-result-unused', resuming('await nango.getCheckpoint();', plainFetch, save), 'getCheckpoint'),
    hit('checkpoint-result-unused', resuming(get, plainFetch, save), 'getCheckpoint'),
    miss('checkpoint-result-unused', resuming(get, fetch, save)),
    miss(
        'checkpoint-result-unused',
        resuming(
            "const { updated_after } = (await nango.getCheckpoint()) ?? { updated_after: '' };",
            'await nango.log(updated_after);',
        ),
    ),

    hit(
        'checkpoint-not-in-request',
        resuming(get, 'await nango.log(String(checkpoint?.updated_after));', plainFetch, save),
        'getCheckpoint',
    ),
    miss('checkpoint-not-in-request', resuming(get, fetch, save)),
    miss(
        'checkpoint-not-in-request',
        resuming(
            get,
            "let since = '';",
            'if (checkpoint) {',
            "    since = '2020';",
            '}',
            "const config = { endpoint: '/a', params: { since }, retries: 3 };",
            'await nango.get(config);',
            save,
        ),
    ),
    miss(
        'checkpoint-not-in-request',
        resuming(
            get,
            'const parts: string[] = [];',
            "parts.push(checkpoint?.updated_after ?? '');",
            "await nango.get({ endpoint: `/a/${parts.join('&')}`, retries: 3 });",
            save,
        ),
    ),
    miss(
        'checkpoint-not-in-request',
        resuming(
            get,
            "const page = async (since: string) => nango.get({ endpoint: '/a', params: { since }, retries: 3 });",
            "await page(checkpoint?.updated_after ?? '');",
            save,
        ),
    ),
    miss('checkpoint-not-in-request', resuming(get, "await fetchAll(nango, checkpoint?.updated_after ?? '');", save)),
    miss('checkpoint-not-in-request', resuming(get, 'if (!checkpoint) {', `    ${plainFetch}`, '}', save)),

    hit('checkpoint-only-steers', resuming(get, 'if (!checkpoint) {', `    ${plainFetch}`, '}', save), 'getCheckpoint'),
    miss('checkpoint-only-steers', resuming(get, fetch, save)),
    miss('checkpoint-only-steers', resuming(get, 'await nango.log(String(checkpoint));', plainFetch)),

    hit('checkpoint-never-saved', resuming(get, fetch), 'checkpoint'),
    miss('checkpoint-never-saved', resuming(get, fetch, save)),
    miss(
        'checkpoint-never-saved',
        sync({ top: "import { fetchAll } from './fetchAll.js';", definition, exec: 'await fetchAll(nango);' }),
    ),
    hit('checkpoint-empty', sync({ definition: 'checkpoint: z.object({}),' }), 'checkpoint'),
    miss('checkpoint-empty', resuming(get)),
    miss('checkpoint-empty', sync({ definition: 'checkpoint: z.object({ ...fields }),' })),

    hit('track-deletes-changed-only', resuming(get, start, fetch, save, end), 'trackDeletesEnd'),
    miss(
        'track-deletes-changed-only',
        resuming(get, start, plainFetch, 'await nango.log(String(checkpoint));', save, end),
    ),
    miss(
        'track-deletes-changed-only',
        resuming(get, 'if (!checkpoint) {', `    ${start}`, '}', fetch, save, 'if (!checkpoint) {', `    ${end}`, '}'),
    ),
    miss(
        'track-deletes-changed-only',
        sync({
            definition: 'checkpoint: z.object({ next_page_token: z.string() }),',
            exec: [
                get,
                start,
                "await nango.get({ endpoint: '/a', params: { t: checkpoint?.next_page_token ?? '' }, retries: 3 });",
                end,
            ].join('\n        '),
        }),
    ),

    hit(
        'track-deletes-end-in-finally',
        sync({ exec: [start, 'try {', `    ${plainFetch}`, '} finally {', `    ${end}`, '}'].join('\n        ') }),
        'trackDeletesEnd',
        sync({ exec: [start, 'try {', `    ${plainFetch}`, '} finally {', '}', end].join('\n        ') }),
    ),
    hit(
        'track-deletes-end-in-finally',
        sync({
            exec: [
                start,
                'try {',
                `    ${plainFetch}`,
                '} finally {',
                '    if (true) {',
                `        ${end}`,
                '    }',
                '}',
            ].join('\n        '),
        }),
        'trackDeletesEnd',
    ),
    miss(
        'track-deletes-end-in-finally',
        sync({
            exec: [
                start,
                'try {',
                `    ${plainFetch}`,
                `    ${end}`,
                '} finally {',
                '    await nango.log(1);',
                '}',
            ].join('\n        '),
        }),
    ),

    hit(
        'swallowed-error-with-track-deletes',
        sync({
            exec: [
                start,
                'try {',
                `    ${plainFetch}`,
                '} catch (error) {',
                '    await nango.log(String(error));',
                '}',
                end,
            ].join('\n        '),
        }),
        'catch',
        sync({
            exec: [
                start,
                'try {',
                `    ${plainFetch}`,
                '} catch (error) {',
                '    await nango.log(String(error));',
                '    throw error;',
                '}',
                end,
            ].join('\n        '),
        }),
    ),
    miss(
        'swallowed-error-with-track-deletes',
        sync({
            exec: [start, 'try {', `    ${plainFetch}`, '} catch (error) {', '    throw error;', '}', end].join(
                '\n        ',
            ),
        }),
    ),
    miss(
        'swallowed-error-with-track-deletes',
        sync({
            exec: [start, 'try {', '    JSON.parse(text);', '} catch {', '    await nango.log(1);', '}', end].join(
                '\n        ',
            ),
        }),
    ),
    miss(
        'swallowed-error-with-track-deletes',
        sync({ exec: ['try {', `    ${plainFetch}`, '} catch {', '    await nango.log(1);', '}'].join('\n        ') }),
    ),

    hit(
        'track-deletes-end-before-clear',
        resuming(get, start, fetch, save, end, clear),
        'trackDeletesEnd',
        resuming(get, start, fetch, save, clear, end),
    ),
    miss('track-deletes-end-before-clear', resuming(get, start, fetch, save, clear, end)),
    miss('track-deletes-end-before-clear', sync({ exec: [start, end].join('\n        ') })),

    hit(
        'guarded-save-then-clear',
        resuming(
            get,
            'const next = String(checkpoint);',
            fetch,
            'if (next !== undefined) {',
            `    ${save}`,
            '}',
            clear,
        ),
        'saveCheckpoint',
    ),
    miss('guarded-save-then-clear', resuming(get, fetch, save, clear)),
    miss(
        'guarded-save-then-clear',
        resuming(
            get,
            'const next = String(checkpoint);',
            fetch,
            'if (next) {',
            `    ${save}`,
            '} else {',
            `    ${save}`,
            '}',
            clear,
        ),
    ),
    miss(
        'guarded-save-then-clear',
        resuming(
            get,
            'const next = String(checkpoint);',
            fetch,
            'if (next) {',
            `    ${save}`,
            '} else {',
            `    ${clear}`,
            '}',
        ),
    ),

    hit('full-refresh-without-checkpoint', sync(), 'createSync'),
    miss('full-refresh-without-checkpoint', resuming(get)),
    miss('full-refresh-without-checkpoint', action()),

    hit('no-last-sync-date', sync({ exec: 'await nango.log(String(nango.lastSyncDate));' }), 'lastSyncDate'),
    miss(
        'no-last-sync-date',
        sync({ exec: "const state = { lastSyncDate: '' };\n        await nango.log(state.lastSyncDate);" }),
    ),
    hit('sync-type-incremental', sync({ definition: "syncType: 'incremental'," }), "syncType: 'incremental'", sync()),
    miss('sync-type-incremental', sync({ definition: "syncType: 'full'," })),
    hit('deprecated-sync-type', sync({ definition: "syncType: 'full'," }), "syncType: 'full'", sync()),
    miss('deprecated-sync-type', sync({ definition: "syncType: 'incremental'," })),
    hit(
        'deprecated-delete-records',
        sync({ exec: "await nango.deleteRecordsFromPreviousExecutions('Issue');" }),
        'deleteRecordsFromPreviousExecutions',
        sync({ exec: [start, end].join('\n        ') }),
    ),
    miss('deprecated-delete-records', sync({ exec: [start, end].join('\n        ') })),
    hit(
        'deprecated-track-deletes-flag',
        sync({ definition: 'trackDeletes: true,', exec: plainFetch }),
        'trackDeletes: true',
        sync({ exec: [start, plainFetch].join('\n        ') }).replace(
            "await nango.log('Done');",
            `await nango.log('Done');\n        ${end}`,
        ),
    ),
    hit('deprecated-track-deletes-flag', sync({ definition: 'trackDeletes: false,' }), 'trackDeletes: false', sync()),
    miss('deprecated-track-deletes-flag', sync()),
    hit(
        'deprecated-batch-send',
        sync({ exec: "await nango.batchSend([{ id: '1', title: 'a' }], 'Issue');" }),
        'batchSend',
        sync({ exec: "await nango.batchSave([{ id: '1', title: 'a' }], 'Issue');" }),
    ),
    miss('deprecated-batch-send', sync({ exec: "await nango.batchSave([{ id: '1', title: 'a' }], 'Issue');" })),
    hit(
        'deprecated-field-mapping',
        action({ exec: "const fields = await nango.getFieldMapping();\n        await nango.log(fields['a'] ?? '');" }),
        'getFieldMapping',
        action({
            exec: "const fields = await nango.getMetadata<Record<string, string>>();\n        await nango.log(fields['a'] ?? '');",
        }),
    ),
    miss('deprecated-field-mapping', action({ exec: 'await nango.getMetadata();' })),

    hit(
        'metadata-requires-auto-start-false',
        sync({
            definition: 'autoStart: true,\n    metadata: z.object({ team: z.string(), note: z.string().optional() }),',
        }),
        'autoStart: true',
        sync({
            definition: 'autoStart: false,\n    metadata: z.object({ team: z.string(), note: z.string().optional() }),',
        }),
    ),
    miss('metadata-requires-auto-start-false', sync({ definition: 'metadata: z.object({ team: z.string() }),' })),
    miss(
        'metadata-requires-auto-start-false',
        sync({
            definition:
                "autoStart: true,\n    metadata: z.object({ team: z.string().default('a'), n: z.number().nullable() }),",
        }),
    ),
    hit(
        'webhook-without-subscriptions',
        sync({ definition: 'onWebhook: async (nango) => {\n        await nango.log(1);\n    },' }),
        'onWebhook',
        sync({
            definition:
                "webhookSubscriptions: ['*'],\n    onWebhook: async (nango) => {\n        await nango.log(1);\n    },",
        }),
    ),
    miss('webhook-without-subscriptions', sync()),
];
