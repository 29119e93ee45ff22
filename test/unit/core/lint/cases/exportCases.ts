import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const imports = "import { createAction } from 'nango';\nimport * as z from 'zod';\n";
const definition =
    "{ description: 'a', version: '1.0.0', input: z.object({}), output: z.object({}), exec: async () => ({}) }";
const whole = `${imports}\nconst action = createAction(${definition});\n\nexport default action;\n`;

/** What leaves the file, what comes into it, what is given to the create call. */
export const exportCases: readonly RuleCase[] = [
    hit('default-export-required', `${imports}\nconst action = createAction(${definition});\n`, 'createAction', whole),
    hit(
        'default-export-required',
        `${imports}\ncreateAction(${definition});\n`,
        'createAction',
        `${imports}\nexport default createAction(${definition});\n`,
    ),
    miss('default-export-required', whole),
    miss('default-export-required', `${imports}\nconst action = createAction(${definition}\n`),

    hit(
        'invalid-default-export',
        `${imports}\nexport default createAction(${definition}) satisfies object;\n`,
        `createAction(${definition}) satisfies object`,
        `${imports}\nexport default createAction(${definition});\n`,
    ),
    hit(
        'invalid-default-export',
        `import { createAction as make } from 'nango';\nimport * as z from 'zod';\nexport default make(${definition});\n`,
        'make',
        `import { createAction } from 'nango';\nimport * as z from 'zod';\nexport default createAction(${definition});\n`,
    ),
    hit(
        'invalid-default-export',
        `${imports}\nconst action = createAction(${definition});\nexport { action as default };\n`,
        'action',
        `${imports}\nconst action = createAction(${definition});\nexport default action;\n`,
    ),
    hit(
        'invalid-default-export',
        `import * as nango from 'nango';\nimport * as z from 'zod';\nexport default nango.createAction(${definition});\n`,
        'createAction',
    ),
    miss('invalid-default-export', `${imports}\nexport default (createAction(${definition}));\n`),
    miss('invalid-default-export', whole),

    hit(
        'create-arg-not-object',
        `${imports}\nconst definition = ${definition};\nexport default createAction(definition);\n`,
        'definition',
        `${imports}\nexport default createAction(${definition});\n`,
    ),
    miss('create-arg-not-object', whole),

    hit(
        'no-named-export',
        action({ top: 'export const limit = 10;', exec: 'await nango.log(String(limit));' }),
        'limit',
    ),
    hit(
        'no-named-export',
        action({ top: 'export function twice(value: number): number {\n    return value * 2;\n}', exec: 'twice(1);' }),
        'twice',
        action({ top: 'function twice(value: number): number {\n    return value * 2;\n}', exec: 'twice(1);' }),
    ),
    hit('no-named-export', `${whole}export { action };\n`, 'action', whole),
    miss('no-named-export', action({ top: 'export interface Limit {\n    value: number;\n}\nexport type A = Limit;' })),
    miss('no-named-export', action({ top: 'export class Limit {}\nexport enum Kind {\n    A,\n}' })),

    hit('disallowed-import', action({ top: "import axios from 'axios';", exec: 'axios;' }), "'axios'"),
    hit('disallowed-import', action({ top: "import { type AxiosError } from 'axios';" }), "'axios'"),
    hit('disallowed-import', action({ top: "import fs from 'node:fs';" }), "'node:fs'"),
    hit('disallowed-import', whole.replace("'zod'", '"zod/v4"'), '"zod/v4"', whole.replace("'zod'", '"zod"')),
    miss(
        'disallowed-import',
        action({ top: "import { createHash } from 'crypto';\nimport { parse } from 'node:url';" }),
    ),
    miss('disallowed-import', action({ top: "import type { AxiosError } from 'axios';\nimport soap from 'soap';" })),

    hit('undocumented-import', action({ top: "import soap from 'soap';" }), "'soap'"),
    miss('undocumented-import', action({ top: "import axios from 'axios';" })),

    hit('no-relative-import', action({ top: "import { toUser } from '../mappers/user.js';" }), "'../mappers/user.js'"),
    hit('no-relative-import', action({ top: "import type { User } from '../models.js';" }), "'../models.js'"),
    miss('no-relative-import', whole),

    hit(
        'type-import-runner-sdk',
        action({
            top: "import type { ProxyConfiguration } from '@nangohq/runner-sdk';",
            exec: "const config: ProxyConfiguration = { endpoint: '/a', retries: 3 };\nawait nango.get(config);",
        }),
        "'@nangohq/runner-sdk'",
        action({
            top: "import type { ProxyConfiguration } from 'nango';",
            exec: "const config: ProxyConfiguration = { endpoint: '/a', retries: 3 };\nawait nango.get(config);",
        }),
    ),
    miss('type-import-runner-sdk', action({ top: "import type { AxiosError } from 'axios';" })),
    miss('type-import-unavailable', action({ top: "import type { NangoAction } from '@nangohq/runner-sdk';" })),
    hit('type-import-unavailable', action({ top: "import type { AxiosError } from 'axios';" }), "'axios'"),
    hit('type-import-unavailable', action({ top: "type Error2 = import('axios').AxiosError;" }), "'axios'"),
    miss(
        'type-import-unavailable',
        action({ top: "import type { NangoAction } from 'nango';\nimport type { Readable } from 'stream';" }),
    ),

    hit(
        'no-import-action-error',
        action({ exec: "if (input.name === '') throw new ActionError({ message: 'No name' });" }).replace(
            '{ createAction }',
            '{ ActionError, createAction }',
        ),
        'ActionError',
        action({ exec: "if (input.name === '') throw new nango.ActionError({ message: 'No name' });" }),
    ),
    hit(
        'no-import-action-error',
        action({
            top: "import { ActionError } from 'nango';",
            exec: "if (input.name === '') throw new ActionError({ message: 'a' });",
        }),
        'ActionError',
    ),
    miss('no-import-action-error', action({ top: "import type { ActionError } from 'nango';" })),
    miss('no-import-action-error', action({ exec: "throw new nango.ActionError({ message: 'a' });" })),

    hit(
        'missing-definition-property',
        sync().replace("    description: 'Fetches them',\n", '').replace("    frequency: 'every hour',\n", ''),
        'createSync',
        sync()
            .replace("    description: 'Fetches them',\n", '')
            .replace("    frequency: 'every hour',\n", '')
            .replace('    exec', "    description: '',\n    frequency: 'every hour',\n    exec"),
    ),
    hit(
        'missing-definition-property',
        "import { createAction } from 'nango';\nexport default createAction({});\n",
        'createAction',
    ),
    miss('missing-definition-property', action()),
    miss(
        'missing-definition-property',
        action({ top: 'const rest = make();', definition: '...rest,' }).replace("    description: 'Does it',\n", ''),
    ),

    hit(
        'unknown-definition-property',
        sync({ definition: 'autostart: false,' }),
        'autostart',
        sync({ definition: 'autoStart: false,' }),
    ),
    hit('unknown-definition-property', action({ definition: "frequency: 'every hour'," }), 'frequency', action()),
    miss('unknown-definition-property', sync({ definition: "scopes: ['repo'],\n    autoStart: false," })),
    miss('unknown-definition-property', action({ definition: '// @ts-expect-error known\n    frequency: 1,' })),

    hit('multiple-create-calls', `${whole}export const other = createAction(${definition});\n`, 'createAction'),
    miss('multiple-create-calls', whole),

    {
        ...hit('function-name-invalid', action(), 'createAction'),
        path: 'github/actions/get user.ts',
    },
    { ...hit('function-name-invalid', action(), 'createAction'), path: 'git#hub/actions/get-user.ts' },
    { ...miss('function-name-invalid', action()), path: 'github/actions/get_User-2.ts' },
    { ...miss('function-name-invalid', action()), path: 'get user.ts' },
];
