import assert from 'node:assert/strict';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';
import type { ProviderUse } from '../../../../src/core/function/providerUse.ts';

/** What an action with this body (and this after it) does at its provider. */
function useOf(body: string, after = '', nango = 'nango'): ProviderUse {
    const source = `import { createAction, type NangoAction } from 'nango';
import * as z from 'zod';
const base = '/repos';
export default createAction({
    description: 'x', version: '1.0.0', input: z.object({}), output: z.void(),
    exec: async (${nango}, input) => {
        ${body}
    },
});
${after}`;
    return readFunctionFile('github/actions/a.ts', source).providerUse;
}
const writes = (body: string, after?: string, nango?: string): readonly string[] =>
    useOf(body, after, nango).writes.map(({ method, path }) => `${method} ${path}`);

describe('what a function writes at its provider', () => {
    const cases: readonly (readonly [what: string, body: string, writes: readonly string[]])[] = [
        ['a post', "await nango.post({ endpoint: '/issues', data: {} });", ['POST /issues']],
        [
            'put, patch and delete',
            "nango.put({endpoint:'/a'}); nango.patch({endpoint:'/b'}); nango.delete({endpoint:'/c'});",
            ['PUT /a', 'PATCH /b', 'DELETE /c'],
        ],
        ['type arguments', "await nango.post<{ id: number }>({ endpoint: '/issues' });", ['POST /issues']],
        [
            'names for what is filled in',
            'await nango.post({ endpoint: `/repos/${input.owner}/${encodeURIComponent(input.repo)}/issues/${id}` });',
            ['POST /repos/{owner}/{repo}/issues/{id}'],
        ],
        [
            'a config in a constant',
            "const config: ProxyConfiguration = { endpoint: '/issues', retries: 3 }; await nango.post(config);",
            ['POST /issues'],
        ],
        [
            'an endpoint in a constant',
            'const endpoint = `/lists/${input.list}`; await nango.delete({ endpoint });',
            ['DELETE /lists/{list}'],
        ],
        ['texts put together', "await nango.put({ endpoint: base + '/' + input.id + '/x' });", ['PUT /repos/{id}/x']],
        ['no query', 'await nango.post({ endpoint: `/a?page=${page}` });', ['POST /a']],
        ['a proxy call by its method', "await nango.proxy({ method: 'post', endpoint: '/a' });", ['POST /a']],
        [
            'a proxy call with an unknown method',
            'await nango.proxy({ method: input.method, endpoint: "/a" });',
            [' /a'],
        ],
        ['a proxy call with an unknown config', 'await nango.proxy(build(input));', [' ']],
        [
            'pages asked for with POST',
            "for await (const page of nango.paginate({ method: 'POST', endpoint: '/search' })) {}",
            ['POST /search'],
        ],
        [
            'a fetch past the proxy',
            "await nango.uncontrolledFetch({ url: new URL('https://x.test'), method: 'DELETE' });",
            ['DELETE '],
        ],
        ['an endpoint that is only named', 'await nango.post({ endpoint: input.path });', ['POST {path}']],
        [
            'a choice of endpoints',
            "const endpoint = input.user ? `/users/${input.user}/lists` : '/me/lists'; await nango.post({ endpoint });",
            ['POST /users/{user}/lists | /me/lists'],
        ],
        [
            'a config that is spread in',
            "const config = { endpoint: '/a', retries: 3 }; await nango.post({ ...config, data: 1 });",
            ['POST /a'],
        ],
        ['an endpoint that comes from a call', 'await nango.post({ endpoint: makeEndpoint() });', ['POST ']],
        ['nothing in strings and comments', "// nango.post({ endpoint: '/a' })\n const s = 'nango.post({})';", []],
        [
            'nothing for reads',
            "await nango.get({ endpoint: '/a' }); await nango.proxy({ endpoint: '/a' }); nango.paginate({ endpoint: '/b' });",
            [],
        ],
        [
            'nothing for others',
            "await client.post({ endpoint: '/a' }); await nango.batchSave([], 'X'); map.delete('a');",
            [],
        ],
    ];
    for (const [what, body, expected] of cases) {
        it(`finds ${what}`, () => assert.deepEqual(writes(body), expected));
    }

    it('is found whatever nango is called', () => {
        assert.deepEqual(writes("await api.post({ endpoint: '/a' });", '', 'api'), ['POST /a']);
    });

    it('is found in helpers, by the type of their parameter', () => {
        const helper =
            'async function send(client: NangoAction, id: string) { await client.post({ endpoint: `/a/${id}` }); }';
        assert.deepEqual(writes('await send(nango, input.id);', helper), ['POST /a/{id}']);
    });

    it('knows a function that only reads, one that does not tell, and one that does nothing', () => {
        assert.deepEqual(useOf("await nango.get({ endpoint: '/a' });"), { writes: [], reads: true, unsure: false });
        assert.equal(useOf("await nango.triggerAction('github', 'c', 'other', {});").unsure, true);
        assert.equal(useOf("await fetch('https://x.test');").unsure, true);
        assert.deepEqual(useOf("await nango.log('hi');"), { writes: [], reads: false, unsure: false });
    });

    it('stands where the method is called', () => {
        const [write] = useOf("await nango.post({ endpoint: '/a' });").writes;
        assert.deepEqual({ line: write?.line, character: write?.character }, { line: 6, character: 20 });
    });

    it('is still there in a half-typed file', () => {
        assert.deepEqual(writes("await nango.post({ endpoint: '/a' });\n const x = {"), ['POST /a']);
    });
});
