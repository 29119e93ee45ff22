import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const save = 'await nango.saveCheckpoint({ page: 1 });';

/** What stands in the definition. */
export const definitionCases: readonly RuleCase[] = [
    hit(
        'frequency-invalid',
        sync({ definition: "frequency: 'hourly'," }),
        "'hourly'",
        sync({ definition: "frequency: 'every 5 minutes'," }),
    ),
    hit('frequency-invalid', sync({ definition: "frequency: 'every 3 fortnights'," }), "'every 3 fortnights'"),
    ...[
        'every hour',
        'every half day',
        'every 5 minutes',
        'every 1h',
        'every 6min',
        '45s',
        'every 2 days',
        'every 90000',
    ].map((frequency) => miss('frequency-invalid', sync({ definition: `frequency: '${frequency}',` }))),
    hit(
        'frequency-too-short',
        sync({ definition: "frequency: 'every 10 seconds'," }),
        "'every 10 seconds'",
        sync({ definition: "frequency: 'every 5 minutes'," }),
    ),
    hit('frequency-too-short', sync({ definition: "frequency: 'every 100'," }), "'every 100'"),
    miss('frequency-too-short', sync({ definition: "frequency: 'every 30s'," })),

    hit(
        'model-name-invalid',
        sync({
            definition: 'models: { git_issue: Issue },',
            exec: "await nango.batchSave([{ id: '1' }], 'git_issue');",
        }),
        'git_issue',
        sync({
            definition: 'models: { Git_issue: Issue },',
            exec: "await nango.batchSave([{ id: '1' }], 'Git_issue');",
        }),
    ),
    hit('model-name-invalid', sync({ definition: 'models: { I: Issue },' }), 'I'),
    miss('model-name-invalid', sync({ definition: 'models: { GitHub_Issue2: Issue },' })),

    hit(
        'endpoint-model-count',
        sync({ definition: "endpoints: [{ method: 'GET', path: '/a' }, { method: 'GET', path: '/b' }]," }),
        'endpoints',
        sync(),
    ),
    miss('endpoint-model-count', sync({ definition: "endpoints: [{ method: 'GET', path: '/a' }]," })),
    hit(
        'duplicate-endpoint',
        sync({
            definition:
                "endpoints: [{ method: 'GET', path: '/a' }, { method: 'GET', path: '/a' }],\n    models: { Issue, Other: Issue },",
        }),
        "{ method: 'GET', path: '/a' }",
        sync({ definition: 'models: { Issue, Other: Issue },' }),
    ),
    miss(
        'duplicate-endpoint',
        sync({ definition: "endpoints: [{ method: 'GET', path: '/a' }, { method: 'GET', path: '/b' }]," }),
    ),
    hit(
        'track-deletes-incremental',
        sync({ definition: "syncType: 'incremental',\n    trackDeletes: true," }),
        'trackDeletes: true',
        sync(),
    ),
    miss('track-deletes-incremental', sync({ definition: "syncType: 'full',\n    trackDeletes: true," })),

    hit(
        'checkpoint-not-flat',
        sync({ definition: 'checkpoint: z.object({ page: z.number().optional(), at: z.string() }),' }),
        'z.number().optional()',
        sync({ definition: 'checkpoint: z.object({ page: z.number(), at: z.string() }),' }),
    ),
    hit(
        'checkpoint-not-flat',
        sync({
            top: 'const Checkpoint = z.object({\n    at: z.string().min(1).nullable().default(null),\n});',
            definition: 'checkpoint: Checkpoint,',
        }),
        'z.string().min(1).nullable().default(null)',
        sync({
            top: 'const Checkpoint = z.object({\n    at: z.string().min(1),\n});',
            definition: 'checkpoint: Checkpoint,',
        }),
    ),
    hit(
        'checkpoint-not-flat',
        sync({
            definition:
                "checkpoint: z.object({ at: z.iso.datetime(), n: z.coerce.number(), k: z.enum(['a']), o: z.object({}) }),",
        }),
        ['z.iso.datetime()', 'z.coerce.number()', "z.enum(['a'])", 'z.object({})'],
    ),
    miss(
        'checkpoint-not-flat',
        sync({
            definition:
                'checkpoint: z.object({ at: z.string().datetime(), n: z.number().int().positive(), b: z.boolean() }),',
        }),
    ),
    miss('checkpoint-not-flat', sync({ definition: 'checkpoint: z.object({ at: make() }),' })),

    hit(
        'get-checkpoint-type-argument',
        sync({
            definition: 'checkpoint: z.object({ page: z.number() }),',
            exec: 'const checkpoint = await nango.getCheckpoint<{ page: number }>();\n        await nango.log(String(checkpoint?.page));',
        }),
        '<{ page: number }>',
        sync({
            definition: 'checkpoint: z.object({ page: z.number() }),',
            exec: 'const checkpoint = await nango.getCheckpoint();\n        await nango.log(String(checkpoint?.page));',
        }),
    ),
    miss('get-checkpoint-type-argument', sync({ exec: 'await nango.getCheckpoint();' })),

    hit(
        'checkpoint-schema-missing',
        sync({ exec: save }),
        'saveCheckpoint',
        sync({ exec: save }).replace('    exec', '    checkpoint: z.object({ page: z.number() }),\n    exec'),
    ),
    miss('checkpoint-schema-missing', sync({ definition: 'checkpoint: z.object({ page: z.number() }),', exec: save })),
    miss('checkpoint-schema-missing', sync({ top: 'const rest = make();', definition: '...rest,', exec: save })),

    hit(
        'model-id-missing',
        sync({ definition: 'models: { Issue: z.object({ title: z.string() }) },' }),
        'Issue',
        sync({ definition: 'models: { Issue: z.object({ id: z.string(), title: z.string() }) },' }),
    ),
    miss('model-id-missing', sync({ definition: 'models: { Issue: z.object({ ...make(), title: z.string() }) },' })),
    miss('model-id-missing', sync()),
    hit(
        'model-id-not-string',
        sync({ definition: 'models: { Issue: z.object({ id: z.number() }) },' }),
        'z.number()',
        sync({ definition: 'models: { Issue: z.object({ id: z.string() }) },' }),
    ),
    hit(
        'model-id-not-string',
        sync({ definition: 'models: { Issue: z.object({ id: z.string().optional() }) },' }),
        'z.string().optional()',
        sync({ definition: 'models: { Issue: z.object({ id: z.string() }) },' }),
    ),
    hit('model-id-not-string', sync({ definition: 'models: { Issue: z.object({ id: z.uuid() }) },' }), 'z.uuid()'),
    miss(
        'model-id-not-string',
        sync({ definition: "models: { Issue: z.object({ id: z.string().uuid().describe('a') }) }," }),
    ),
    miss('model-id-not-string', action()),
];
