import assert from 'node:assert/strict';
import { sdkNameAt } from '../../../../src/core/sdk/sdkNameAt.ts';
import { sdkPages } from '../../../../src/core/sdk/sdkPages.ts';

const source = `import { createAction as make, createSync } from 'nango';

async function fetchAll(client: NangoAction) {
    await client.paginate({ endpoint: '/all' });
}

export default createSync({
    exec: async (nango) => {
        const map = new Map();
        map.get('x');
        await nango.get({ endpoint: '/' });
        throw new nango.ActionError({});
    },
});
`;

const nameAt = (text: string, within = 1): string | undefined => sdkNameAt(source, source.indexOf(text) + within)?.name;

describe('a name of the SDK', () => {
    it('is the create call, a method of the platform’s object wherever it is used, and its ActionError', () => {
        assert.equal(nameAt('createSync({'), 'createSync');
        assert.equal(nameAt('get({'), 'get');
        assert.equal(nameAt('paginate({'), 'paginate');
        assert.equal(nameAt('ActionError('), 'ActionError');
    });

    it('is not a method of something else, nor any other text', () => {
        assert.equal(nameAt("get('x')"), undefined);
        assert.equal(nameAt('endpoint'), undefined);
        assert.equal(nameAt("'nango'"), undefined);
        assert.equal(sdkNameAt('', 0), undefined);
        assert.equal(sdkNameAt(source, source.length), undefined);
    });

    it('has a page where the platform’s documentation tells of it', () => {
        for (const page of sdkPages.values()) assert.match(page, /^\/[a-z/-]+#[a-z-]+$/);
    });
});
