import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const issues = "[{ id: '1', title: 'a' }]";
const save = `await nango.batchSave(${issues}, 'Issue');`;

/** What the platform's object is told to do. */
export const callCases: readonly RuleCase[] = [
    hit(
        'nango-call-not-awaited',
        action({ exec: "nango.log('a');" }),
        'nango.log',
        action({ exec: "await nango.log('a');" }),
    ),
    hit(
        'nango-call-not-awaited',
        action({ exec: "const asked = nango.get({ endpoint: '/a', retries: 3 });\n        await asked;" }),
        'nango.get',
        action({ exec: "const asked = await nango.get({ endpoint: '/a', retries: 3 });\n        await asked;" }),
    ),
    hit(
        'nango-call-not-awaited',
        action({ exec: "[1].forEach(() => {\n            nango.log('a');\n        });" }),
        'nango.log',
    ),
    miss('nango-call-not-awaited', action({ exec: 'await Promise.all([1].map((n) => nango.log(String(n))));' })),
    miss('nango-call-not-awaited', action({ exec: "nango.log('a').catch(() => undefined);" })),
    miss(
        'nango-call-not-awaited',
        action({
            exec: "const later = () => {\n            return nango.log('a');\n        };\n        await later();",
        }),
    ),
    miss('nango-call-not-awaited', action({ exec: "nango.setLogger({ level: 'warn' });\n        nango.toString();" })),

    hit(
        'nango-call-floating',
        sync({ definition: 'checkpoint: z.object({ page: z.number() }),', exec: 'nango.saveCheckpoint({ page: 1 });' }),
        'nango.saveCheckpoint',
        sync({
            definition: 'checkpoint: z.object({ page: z.number() }),',
            exec: 'await nango.saveCheckpoint({ page: 1 });',
        }),
    ),
    miss('nango-call-floating', sync({ exec: 'await nango.clearCheckpoint();' })),
    miss('nango-call-floating', sync({ exec: 'const cleared = nango.clearCheckpoint();\n        await cleared;' })),

    hit(
        'retry-on-needs-retries',
        action({ exec: "await nango.get({ endpoint: '/a', retryOn: [500] });" }),
        'retryOn',
        action({ exec: "await nango.get({ endpoint: '/a', retries: 3, retryOn: [500] });" }),
    ),
    miss(
        'retry-on-needs-retries',
        action({ exec: "await nango.get({ endpoint: '/a', retries: 1, retryOn: [500] });" }),
    ),

    hit(
        'merging-strategy-order',
        sync({ exec: `${save}\n        await nango.setMergingStrategy({ strategy: 'override' }, 'Issue');` }),
        'setMergingStrategy',
    ),
    miss(
        'merging-strategy-order',
        sync({ exec: `await nango.setMergingStrategy({ strategy: 'override' }, 'Issue');\n        ${save}` }),
    ),

    hit(
        'track-deletes-unpaired',
        sync({ exec: `await nango.trackDeletesStart('Issue');\n        ${save}` }),
        'trackDeletesStart',
        sync({ exec: `await nango.trackDeletesStart('Issue');\n        ${save}` }).replace(
            "await nango.log('Done');",
            "await nango.log('Done');\n        await nango.trackDeletesEnd('Issue');",
        ),
    ),
    hit(
        'track-deletes-unpaired',
        sync({ exec: `${save}\n        await nango.trackDeletesEnd('Issue');` }),
        'trackDeletesEnd',
        sync({
            exec: `await nango.trackDeletesStart('Issue');\n        ${save}\n        await nango.trackDeletesEnd('Issue');`,
        }),
    ),
    miss(
        'track-deletes-unpaired',
        sync({ exec: `await nango.trackDeletesStart('Issue');\n        await nango.trackDeletesEnd('Issue');` }),
    ),
    hit(
        'track-deletes-once',
        sync({
            exec: "await nango.trackDeletesStart('Issue');\n        await nango.trackDeletesEnd('Issue');\n        await nango.trackDeletesEnd('Issue');",
        }),
        'trackDeletesEnd',
    ),
    miss(
        'track-deletes-once',
        sync({ exec: "await nango.trackDeletesStart('Issue');\n        await nango.trackDeletesEnd('Issue');" }),
    ),
    hit(
        'track-deletes-order',
        sync({
            exec: `${save}\n        await nango.trackDeletesStart('Issue');\n        await nango.trackDeletesEnd('Issue');`,
        }),
        'trackDeletesStart',
    ),
    hit(
        'track-deletes-order',
        sync({
            exec: `await nango.trackDeletesStart('Issue');\n        await nango.trackDeletesEnd('Issue');\n        ${save}`,
        }),
        'trackDeletesEnd',
    ),
    miss(
        'track-deletes-order',
        sync({
            exec: `await nango.trackDeletesStart('Issue');\n        ${save}\n        await nango.trackDeletesEnd('Issue');`,
        }),
    ),
    hit(
        'delete-records-once',
        sync({
            exec: "await nango.deleteRecordsFromPreviousExecutions('Issue');\n        await nango.deleteRecordsFromPreviousExecutions('Issue');",
        }),
        'deleteRecordsFromPreviousExecutions',
    ),
    miss('delete-records-once', sync({ exec: "await nango.deleteRecordsFromPreviousExecutions('Issue');" })),
    hit(
        'delete-records-order',
        sync({ exec: `await nango.deleteRecordsFromPreviousExecutions('Issue');\n        ${save}` }),
        'deleteRecordsFromPreviousExecutions',
    ),
    miss(
        'delete-records-order',
        sync({ exec: `${save}\n        await nango.deleteRecordsFromPreviousExecutions('Issue');` }),
    ),

    hit(
        'unknown-model',
        sync({ exec: `await nango.batchSave(${issues}, 'Isue');` }),
        "'Isue'",
        sync({ exec: `await nango.batchSave(${issues}, 'Issue');` }),
    ),
    miss('unknown-model', sync({ exec: save })),
    miss(
        'unknown-model',
        sync({
            top: 'const more = {};',
            definition: 'models: { Issue, ...make() },',
            exec: `await nango.batchSave(${issues}, 'Other');`,
        }),
    ),

    hit('batch-call-in-action', action({ exec: `await nango.batchSave(${issues}, 'Issue');` }), 'batchSave'),
    miss('batch-call-in-action', sync({ exec: save })),
];
