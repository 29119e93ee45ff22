import assert from 'node:assert/strict';
import { refusedTogether } from '../support/compiledTogether.ts';
import { inlineCases } from '../support/inlineCases.ts';
import { typeErrorsOf, type NamedText } from '../support/platformTypes.ts';
import { allScaffolds } from '../support/scaffolds.ts';
import { expandedSnippets } from '../support/snippets.ts';

const head = `import { createSync } from 'nango';
import type { ProxyConfiguration } from 'nango';
import * as z from 'zod';
`;
const records = `
const config: ProxyConfiguration = { endpoint: '/items', retries: 3 };
const records = z.array(ProviderItem).parse((await nango.get(config)).data);
`;

/** Parts that a snippet builds on: schemas by prefix, what stands before it in `exec`, what uses its names after it. */
const places: ReadonlyMap<string, { readonly before?: string; readonly after?: string; readonly top?: true }> = new Map(
    [
        ['nango-request', { after: 'await nango.log(response.data);' }],
        ['nango-paginate', {}],
        ['nango-batch-save', { before: records }],
        ['nango-checkpoint', { top: true }],
        ['nango-get-checkpoint', { after: 'await nango.log(since);' }],
        ['nango-track-deletes', { before: "const config: ProxyConfiguration = { endpoint: '/items', retries: 3 };" }],
        ['nango-action-error', {}],
        ['nango-metadata', { top: true }],
        ['nango-get-metadata', { after: 'await nango.log(metadata.team);' }],
        ['nango-provider-schema', { top: true }],
        ['nango-model', { top: true }],
        ['nango-log', {}],
    ],
);

/** A sync with a snippet in its place, and whatever that needs around it. */
function inPlace(prefix: string, text: string): string {
    const { before = '', after = '', top = false } = places.get(prefix) ?? {};
    const schemas: readonly (readonly [prefix: string, text: string])[] = [
        ['nango-checkpoint', 'const Checkpoint = z.object({ updated_after: z.string() });'],
        ['nango-metadata', 'const Metadata = z.object({ team: z.string() });'],
        ['nango-provider-schema', 'const ProviderItem = z.object({ id: z.string(), updated_at: z.string() });'],
        ['nango-model', 'const Item = z.object({ id: z.string(), updated_at: z.string() });'],
    ];
    return `${head}
${schemas.map(([of, own]) => (of === prefix ? text : own)).join('\n')}

export default createSync({
    description: 'Syncs items',
    version: '1.0.0',
    frequency: 'every hour',
    autoStart: false,
    metadata: Metadata,
    checkpoint: Checkpoint,
    models: { Item },

    exec: async (nango) => {
        const used: readonly (ProxyConfiguration | z.ZodType)[] = [ProviderItem];
        await nango.log(used.length);
        if (used.length > 0) {
            ${top ? '' : `${before}\n${text}\n${after}`}
        }
    }
});
`;
}

describe('what the extension writes', function () {
    this.timeout('4m');

    it('is compiled by Nango’s own CLI: new functions, whatever was answered', async () => {
        const all = allScaffolds();
        assert.ok(all.length > 300, String(all.length));
        assert.equal(await refusedTogether(all), undefined);
    });

    it('compiles: what relative imports become', async () => {
        const all = inlineCases.map(({ name, expected }) => ({ name, text: expected }));
        assert.deepEqual(await typeErrorsOf(all), []);
    });

    it('compiles in its place: every snippet', async () => {
        const all = [...expandedSnippets()].map(([prefix, text]): NamedText => {
            const whole = text.startsWith('import ');
            assert.ok(whole || places.has(prefix), prefix);
            return { name: prefix, text: whole ? text : inPlace(prefix, text) };
        });
        assert.deepEqual(await typeErrorsOf(all), []);
    });
});
