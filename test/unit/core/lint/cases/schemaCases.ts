import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const input = (fields: string): string => action({ definition: `input: z.object({ ${fields} }),` });

/** What the definition says of itself and of its data. */
export const schemaCases: readonly RuleCase[] = [
    hit(
        'deprecated-endpoint',
        action({ definition: "endpoint: { method: 'GET', path: '/a' }," }),
        "endpoint: { method: 'GET', path: '/a' }",
        action(),
    ),
    miss('deprecated-endpoint', action()),
    hit(
        'deprecated-endpoints',
        sync({ definition: "endpoints: [{ method: 'GET', path: '/a' }]," }),
        "endpoints: [{ method: 'GET', path: '/a' }]",
        sync(),
    ),
    miss('deprecated-endpoints', sync()),
    hit(
        'endpoint-path-params',
        action({ definition: "endpoint: { method: 'GET', path: '/users/:id' }," }),
        "'/users/:id'",
    ),
    hit(
        'endpoint-path-params',
        sync({ definition: "endpoints: [{ method: 'GET', path: '/users/{id}' }]," }),
        "'/users/{id}'",
    ),
    miss('endpoint-path-params', action({ definition: "endpoint: { method: 'GET', path: '/users' }," })),
    hit('version-missing', action().replace("    version: '1.0.0',\n", ''), 'createAction', action()),
    miss('version-missing', action()),

    hit(
        'no-null-union',
        input('name: z.union([z.string(), z.null()])'),
        'z.union([z.string(), z.null()])',
        input('name: z.string().nullable()'),
    ),
    hit('no-null-union', input('name: z.string().or(z.null())'), '.or(z.null())', input('name: z.string().nullable()')),
    miss('no-null-union', input('name: z.union([z.string(), z.number(), z.null()])')),
    hit('no-zod-any', input('name: z.any()'), 'z.any()'),
    miss('no-zod-any', input('name: z.unknown()')),
    hit(
        'zod-validate-input',
        action({ exec: 'await nango.zodValidateInput({ zodSchema: z.object({}), input });' }),
        'zodValidateInput',
        action(),
    ),
    miss(
        'zod-validate-input',
        action({
            exec: 'await nango.zodValidateInput({ zodSchema: z.object({}), input: await nango.getMetadata() });',
        }),
    ),

    hit(
        'input-describe-missing',
        input('owner_id: z.string()'),
        'z.string()',
        input("owner_id: z.string().describe('Owner id')"),
    ),
    hit('input-describe-missing', input("kind: z.enum(['a', 'b']).optional()"), "z.enum(['a', 'b']).optional()"),
    miss('input-describe-missing', input("owner_id: z.string().describe('Like 12').optional(), name: z.string()")),
    hit('input-default', input('limit: z.number().default(10)'), 'z.number().default(10)'),
    miss('input-default', input('limit: z.number().optional()')),
    hit('input-nullable-not-optional', input('name: z.string().nullable()'), 'z.string().nullable()'),
    miss('input-nullable-not-optional', input('name: z.string().nullable().optional(), other: z.string()')),
    hit(
        'input-not-object',
        action({ definition: 'input: z.void(),' }),
        'z.void()',
        action({ definition: 'input: z.object({}),' }),
    ),
    miss('input-not-object', action({ definition: 'input: z.union([z.object({}), z.object({ a: z.string() })]),' })),
    { ...hit('file-name-kebab-case', action(), 'createAction'), path: 'github/actions/getUser.ts' },
    { ...miss('file-name-kebab-case', action()), path: 'github/actions/get-user-2.ts' },
    { ...miss('file-name-kebab-case', action()), path: 'getUser.ts' },
    hit('model-name-plural', sync({ definition: 'models: { Issues: Issue },' }), 'Issues'),
    miss('model-name-plural', sync({ definition: 'models: { Issue, Address: Issue, Status: Issue },' })),
];
