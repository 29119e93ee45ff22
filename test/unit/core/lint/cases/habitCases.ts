import { action, sync } from './texts.ts';
import { hit, miss } from './ruleCase.ts';
import type { RuleCase } from './ruleCase.ts';

const get = (config: string): string => `await nango.get(${config});`;
// Put together, so that no scanner takes it for a key of ours.
const stripeKey = ['sk', 'live', 'a1b2c3d4e5f6g7h8i9j0'].join('_');

/** How requests are made, and what a function may rely on. */
export const habitCases: readonly RuleCase[] = [
    hit(
        'retries-too-high-sync',
        sync({ exec: get("{ endpoint: '/a', retries: 10 }") }),
        '10',
        sync({ exec: get("{ endpoint: '/a', retries: 3 }") }),
    ),
    hit(
        'retries-too-high-sync',
        sync({
            exec: "const config = { endpoint: '/a', retries: 0 };\n        config.retries = 5;\n        await nango.get(config);",
        }),
        '5',
    ),
    miss('retries-too-high-sync', sync({ exec: get("{ endpoint: '/a', retries: 3 }") })),
    miss('retries-too-high-sync', action({ exec: get("{ endpoint: '/a', retries: 10 }") })),
    hit(
        'retries-too-high-action',
        action({ top: 'const retries = 10;', exec: get("{ endpoint: '/a', retries }") }),
        'retries',
    ),
    miss('retries-too-high-action', sync({ exec: get("{ endpoint: '/a', retries: 10 }") })),
    hit(
        'retries-missing',
        action({ exec: get("{ endpoint: '/a' }") }),
        'get',
        action({ exec: get("{ retries: 3, endpoint: '/a' }") }),
    ),
    miss(
        'retries-missing',
        action({ exec: "const base = { retries: 3 };\n        await nango.get({ ...base, endpoint: '/a' });" }),
    ),
    miss('retries-missing', action({ exec: 'await nango.get(await configOf(input));' })),

    hit('doc-link-missing', action({ exec: get("{ endpoint: '/a', retries: 3 }") }), 'get'),
    hit(
        'doc-link-missing',
        action({ exec: "await nango.get({\n            endpoint: '/a',\n            retries: 3,\n        });" }),
        'get',
        action({
            exec: "await nango.get({\n            // https://\n            endpoint: '/a',\n            retries: 3,\n        });",
        }),
    ),
    hit(
        'doc-link-missing',
        action({
            exec: `// https://a.example/docs\n        ${get("{ endpoint: '/a', retries: 3 }")}\n        await nango.put({ endpoint: '/b' });`,
        }),
        'put',
    ),
    miss(
        'doc-link-missing',
        action({ exec: `// https://a.example/docs\n        ${get("{ endpoint: '/a', retries: 3 }")}` }),
    ),
    miss(
        'doc-link-missing',
        action({
            top: "// https://a.example/docs\nconst config = { endpoint: '/a', retries: 3 };",
            exec: 'await nango.get(config);',
        }),
    ),

    hit(
        'no-while-true-paging',
        sync({
            exec: `while (true) {\n            ${get("{ endpoint: '/a', retries: 3 }")}\n            break;\n        }`,
        }),
        'while',
    ),
    hit(
        'no-while-true-paging',
        sync({
            exec: `for (;;) {\n            ${get("{ endpoint: '/a', retries: 3 }")}\n            break;\n        }`,
        }),
        'for',
    ),
    miss(
        'no-while-true-paging',
        sync({ exec: `while (more) {\n            ${get("{ endpoint: '/a', retries: 3 }")}\n        }` }),
    ),
    miss('no-while-true-paging', sync({ exec: 'while (true) {\n            break;\n        }' })),

    hit('no-explicit-any', action({ exec: 'const found: any[] = [];\n        found.pop();' }), 'any'),
    hit(
        'no-explicit-any',
        action({
            exec: "try {\n            await nango.log('a');\n        } catch (error: any) {\n            await nango.log(String(error));\n        }",
        }),
        'any',
        action({
            exec: "try {\n            await nango.log('a');\n        } catch (error: unknown) {\n            await nango.log(String(error));\n        }",
        }),
    ),
    miss('no-explicit-any', action({ exec: "const any = 'any';\n        await nango.log(any);" })),

    hit(
        'no-console',
        action({ exec: "console.error('a');" }),
        'console.error',
        action({ exec: "await nango.log('a', { level: 'error' });" }),
    ),
    hit(
        'no-console',
        action({ exec: "console.log('a', input.name);" }),
        'console.log',
        action({ exec: "await nango.log('a', { details: [input.name] });" }),
    ),
    miss('no-console', action({ top: 'const console = { log: (text: string) => text };', exec: "console.log('a');" })),

    hit(
        'file-transfer-in-action',
        action({ exec: get("{ endpoint: '/a', responseType: 'arraybuffer', retries: 3 }") }),
        "'arraybuffer'",
    ),
    hit(
        'file-transfer-in-action',
        action({ exec: "const form = new FormData();\n        form.set('a', 'b');" }),
        'FormData',
    ),
    hit(
        'file-transfer-in-action',
        action({ exec: get("{ endpoint: '/a', headers: { 'content-type': 'multipart/form-data' }, retries: 3 }") }),
        "'multipart/form-data'",
    ),
    miss('file-transfer-in-action', action({ exec: get("{ endpoint: '/a', responseType: 'text', retries: 3 }") })),
    miss('file-transfer-in-action', sync({ exec: get("{ endpoint: '/a', responseType: 'stream', retries: 3 }") })),

    hit('no-direct-http', action({ exec: "await fetch('https://a.example');" }), 'fetch'),
    hit(
        'no-direct-http',
        action({ top: "import axios from 'axios';", exec: "await axios.get('https://a.example');" }),
        'axios.get',
    ),
    miss('no-direct-http', action({ top: 'const fetch = async () => undefined;', exec: 'await fetch();' })),
    miss('no-direct-http', action({ exec: "await nango.uncontrolledFetch({ url: new URL('https://a.example') });" })),

    hit('no-require', action({ exec: "const fs = require('fs');\n        await nango.log(fs);" }), "'fs'"),
    miss('no-require', action({ top: "import crypto from 'crypto';", exec: 'crypto.randomUUID();' })),
    hit('no-dynamic-import', action({ exec: "const fs = await import('fs');\n        await nango.log(fs);" }), "'fs'"),
    miss('no-dynamic-import', action({ exec: "await import('./other.js');" })),
    hit('no-package-re-export', `${action()}export { readFile } from 'fs';\n`, "'fs'", action()),
    miss('no-package-re-export', `${action()}export type { Stats } from 'fs';\n`),

    hit('hard-coded-secret', action({ exec: `await nango.log('${stripeKey}');` }), `'${stripeKey}'`),
    hit(
        'hard-coded-secret',
        action({ exec: "const options = { api_key: 'f00ba4f00ba4f00' };\n        await nango.log('a', options);" }),
        "'f00ba4f00ba4f00'",
    ),
    hit(
        'hard-coded-secret',
        action({ exec: "const password = 'correct-h0rse-battery';\n        await nango.log(password);" }),
        "'correct-h0rse-battery'",
    ),
    miss('hard-coded-secret', action({ definition: `input: z.object({ key: z.string().describe('${stripeKey}') }),` })),
    miss(
        'hard-coded-secret',
        action({
            exec: "const options = { password: '/v1/passwords/reset1' };\n        await nango.log('a', options);",
        }),
    ),
    miss(
        'hard-coded-secret',
        action({ exec: "const options = { id: 'f00ba4f00ba4f00' };\n        await nango.log('a', options);" }),
    ),

    hit(
        'dry-run-undefined-global',
        action({ exec: "const bytes = new TextEncoder().encode('a');\n        await nango.log(String(bytes));" }),
        'TextEncoder',
    ),
    hit('dry-run-undefined-global', sync({ exec: "await nango.log(process.env['A'] ?? '');" }), 'process'),
    miss(
        'dry-run-undefined-global',
        action({ exec: "if (typeof process === 'undefined') await nango.log(Buffer.from('a').toString());" }),
    ),
    miss('dry-run-undefined-global', action({ exec: 'const process = 1;\n        await nango.log(process);' })),
    miss(
        'dry-run-undefined-global',
        action({ exec: 'const order = { process: 1 };\n        await nango.log(order.process);' }),
    ),
    miss(
        'dry-run-undefined-global',
        action({ top: "import crypto from 'crypto';", exec: 'await nango.log(crypto.randomUUID());' }),
    ),

    hit(
        'dry-run-log-argument',
        action({ exec: "await nango.log('a', 'b');" }),
        "'b'",
        action({ exec: "await nango.log('a', { value: 'b' });" }),
    ),
    hit(
        'dry-run-log-argument',
        action({ exec: "const name = `${input.name}!`;\n        await nango.log('a', name);" }),
        'name',
        action({ exec: "const name = `${input.name}!`;\n        await nango.log('a', { value: name });" }),
    ),
    miss(
        'dry-run-log-argument',
        action({ exec: "await nango.log('a', { level: 'warn' });\n        await nango.log('a', input);" }),
    ),
    miss(
        'dry-run-log-argument',
        action({ exec: "let state: unknown = 'a';\n        state = {};\n        await nango.log('a', state);" }),
    ),

    hit(
        'dry-run-node-import',
        action({ top: "import crypto from 'node:crypto';", exec: 'await nango.log(crypto.randomUUID());' }),
        "'node:crypto'",
        action({ top: "import crypto from 'crypto';", exec: 'await nango.log(crypto.randomUUID());' }),
    ),
    miss(
        'dry-run-node-import',
        action({ top: "import type { URL as Address } from 'node:url';\nimport { parse } from 'url';" }),
    ),

    hit('connection-id-slash', action({ exec: "await nango.getConnection('github', 'a/b');" }), "'a/b'"),
    hit(
        'connection-id-slash',
        action({ exec: get("{ endpoint: '/a', connectionId: 'team/1', retries: 3 }") }),
        "'team/1'",
    ),
    miss('connection-id-slash', action({ exec: "await nango.getConnection('github', 'a-b');" })),

    hit(
        'no-type-assertion',
        action({ exec: 'const name = input.name as unknown;\n        await nango.log(name);' }),
        'as unknown',
    ),
    miss(
        'no-type-assertion',
        action({ exec: "const kinds = ['a', 'b'] as const;\n        await nango.log(kinds.join());" }),
    ),

    hit(
        'proxy-config-untyped',
        action({ exec: "const config = { endpoint: '/a', retries: 3 };\n        await nango.get(config);" }),
        'config',
        action({
            exec: "const config: ProxyConfiguration = { endpoint: '/a', retries: 3 };\n        await nango.get(config);",
        }).replace("'nango';\n", "'nango';\nimport type { ProxyConfiguration } from 'nango';\n"),
    ),
    miss(
        'proxy-config-untyped',
        action({
            top: "import type { ProxyConfiguration } from 'nango';",
            exec: "const config: ProxyConfiguration = { endpoint: '/a' };\n        await nango.get(config);",
        }),
    ),

    hit(
        'query-in-endpoint',
        action({ exec: get("{ endpoint: '/a?limit=10&sort=name', retries: 3 }") }),
        "'/a?limit=10&sort=name'",
        action({ exec: get("{ endpoint: '/a', params: { limit: '10', sort: 'name' }, retries: 3 }") }),
    ),
    miss('query-in-endpoint', action({ exec: get("{ endpoint: '/a/what?', retries: 3 }") })),
    hit(
        'endpoint-unencoded-param',
        action({ exec: get('{ endpoint: `/a/${input.name}`, retries: 3 }') }),
        'input.name',
        action({ exec: get('{ endpoint: `/a/${encodeURIComponent(input.name)}`, retries: 3 }') }),
    ),
    miss(
        'endpoint-unencoded-param',
        action({ exec: get('{ endpoint: `/a/${encodeURIComponent(input.name)}`, retries: 3 }') }),
    ),
    hit(
        'action-unbounded-paginate',
        action({
            exec: "for await (const page of nango.paginate({ endpoint: '/a', retries: 3 })) await nango.log(page.length);",
        }),
        'paginate',
    ),
    miss(
        'action-unbounded-paginate',
        sync({
            exec: "for await (const page of nango.paginate({ endpoint: '/a', retries: 3 })) await nango.log(page.length);",
        }),
    ),
    hit(
        'exec-param-not-nango',
        action().replace('(nango, input)', '(client, input)').replace('nango.log', 'client.log'),
        'client',
        action(),
    ),
    miss('exec-param-not-nango', sync().replace('(nango)', '(_nango)').replace("await nango.log('Done');", '')),
];
