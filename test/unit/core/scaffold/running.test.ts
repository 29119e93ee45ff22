import assert from 'node:assert/strict';
import type { SyncAnswers } from '../../../../src/core/scaffold/answers.ts';
import { scaffoldFunction } from '../../../../src/core/scaffold/scaffold.ts';
import { callIn, definitionIn } from '../../../support/ranFunction.ts';
import { StandInNango } from './standInNango.ts';

const issue = { id: 7, title: null, 'odd-key': true, updated_at: '2026-10-01T00:00:00Z', user: { login: 'octo' } };
const page = { data: { issues: [issue, { ...issue, id: 8, title: 'b' }] }, paging: { next: { after: 'abc' } } };
const lastPage = { data: { issues: [] }, paging: null };
const bare = [issue, { ...issue, id: 8, title: 'b', updated_at: '2026-10-02T00:00:00Z' }];

async function runSync(
    answers: Omit<SyncAnswers, 'type'>,
    before: StandInNango['checkpoint'] = null,
): Promise<StandInNango> {
    const { text } = scaffoldFunction({ type: 'sync', name: 'sync-issues', ...answers });
    const wrapped = answers.sample !== undefined && !Array.isArray(answers.sample);
    const nango = new StandInNango(wrapped ? page : bare, wrapped ? lastPage : [], { owner: 'a/b' });
    nango.checkpoint = before;
    await callIn(definitionIn(text), 'exec', nango);
    return nango;
}

describe('a new function when it runs', () => {
    it('gets one record by the encoded inputs in its path', async () => {
        const { text } = scaffoldFunction({
            type: 'action',
            verb: 'get',
            name: 'get-issue',
            endpoint: '/repos/{owner}/issues/{number}?state=open',
            inputs: [{ name: 'number', type: 'integer', optional: false }],
            sample: { data: issue },
        });
        const nango = new StandInNango({ data: issue }, null);
        const result = await callIn(definitionIn(text), 'exec', nango, { owner: 'a/b', number: 7 });
        assert.deepEqual(result, { ...issue, title: null });
        assert.deepEqual(nango.requests, [
            { endpoint: '/repos/a%2Fb/issues/7', params: { state: 'open' }, retries: 3 },
        ]);
    });

    it('says so where the provider answers with something else', async () => {
        const { text } = scaffoldFunction({ type: 'action', verb: 'get', name: 'get-issue', sample: issue });
        const nango = new StandInNango({ message: 'no' }, null);
        await assert.rejects(callIn(definitionIn(text), 'exec', nango, { id: '7' }), nango.ActionError);
    });

    it('sends what it creates once, in the body', async () => {
        const { text } = scaffoldFunction({
            type: 'action',
            verb: 'create',
            name: 'create-issue',
            endpoint: '/repos/{owner}/issues',
            inputs: [
                { name: 'owner', type: 'string', optional: false },
                { name: 'title', type: 'string', optional: false },
                { name: 'labels', type: 'string[]', optional: true },
            ],
            sample: issue,
        });
        const nango = new StandInNango(issue, null);
        await callIn(definitionIn(text), 'exec', nango, { owner: 'a', title: 'b' });
        assert.deepEqual(nango.requests, [
            { endpoint: '/repos/a/issues', data: { title: 'b', labels: undefined }, retries: 0 },
        ]);
    });

    it('lists one page and tells where the next one starts', async () => {
        const { text } = scaffoldFunction({ type: 'action', verb: 'list', name: 'list-issues', sample: page });
        const definition = definitionIn(text);
        const first = await callIn(definition, 'exec', new StandInNango(page, lastPage), {});
        assert.ok(typeof first === 'object' && first !== null && 'next_cursor' in first && 'issues' in first);
        assert.equal(first.next_cursor, 'abc');
        assert.ok(Array.isArray(first.issues) && first.issues.length === 2);
        const last = new StandInNango(lastPage, lastPage);
        assert.deepEqual(await callIn(definition, 'exec', last, { cursor: 'abc' }), {
            issues: [],
            next_cursor: undefined,
        });
        assert.deepEqual(last.requests[0]?.params, { limit: 100, after: 'abc' });
    });

    it('limits a page as the path or an input says it, and sends each parameter once', async () => {
        const list = { type: 'action', verb: 'list', name: 'list-issues', sample: bare, pagination: 'offset' } as const;
        const fromPath = scaffoldFunction({ ...list, endpoint: '/issues?state=all&per_page=50&page=1' });
        const asked = new StandInNango(bare, bare);
        await callIn(definitionIn(fromPath.text), 'exec', asked, { page: 3 });
        assert.deepEqual(asked.requests[0]?.params, { state: 'all', per_page: 50, page: 3 });

        const inputs = [{ name: 'limit', type: 'integer', optional: true }] as const;
        const fromInput = scaffoldFunction({ ...list, endpoint: '/issues?limit=5', inputs });
        const full = await callIn(definitionIn(fromInput.text), 'exec', new StandInNango(bare, bare), {
            limit: bare.length,
        });
        assert.ok(typeof full === 'object' && full !== null && 'next_page' in full);
        assert.equal(full.next_page, 2);
        const byDefault = new StandInNango(bare, bare);
        await callIn(definitionIn(fromInput.text), 'exec', byDefault, {});
        assert.deepEqual(byDefault.requests[0]?.params, { limit: 5, page: 1 });
    });

    it('asks for no certain page, though the path was pasted with one', async () => {
        const endpoint = '/issues?page=3&cursor=x&state=all';
        const { requests } = await runSync({ sample: page, endpoint, changes: 'none', deletes: 'none' });
        assert.deepEqual(
            requests.map(({ params }) => params),
            [
                { state: 'all', limit: 100 },
                { state: 'all', limit: 100, after: 'abc' },
            ],
        );
        const whole = await runSync({ sample: bare, endpoint, changes: 'none', pagination: 'none' });
        assert.deepEqual(whole.requests[0]?.params, { page: '3', cursor: 'x', state: 'all' });
    });

    it('leaves the order to a path that has one', async () => {
        const endpoint = '/issues?sort=updated&direction=asc&per_page=50';
        const [request] = (await runSync({ sample: bare, endpoint })).requests;
        assert.deepEqual(request?.params, { sort: 'updated', direction: 'asc' });
        assert.equal(request.paginate?.limit_name_in_request, 'per_page');
    });

    for (const changes of ['changedSince', 'feed', 'none'] as const) {
        for (const deletes of ['feed', 'fullWalk', 'none'] as const) {
            for (const pagination of ['cursor', 'link', 'offset', 'none'] as const) {
                for (const sample of [page, bare]) {
                    const shape = sample === bare ? 'a bare list' : 'wrapped pages';
                    it(`saves every record, ids as text (${changes}, ${deletes}, ${pagination}, ${shape})`, async () => {
                        const nango = await runSync({ changes, deletes, pagination, sample });
                        assert.deepEqual(nango.saved, [
                            { id: '7', model: 'Issue' },
                            { id: '8', model: 'Issue' },
                        ]);
                        const tracked = nango.calls.filter((call) => call.startsWith('track')).length;
                        assert.equal(tracked, deletes === 'fullWalk' ? 2 : 0);
                        const order = nango.calls.filter((call) => /^(?:track|clear)/.test(call));
                        if (tracked > 0) assert.equal(order.at(-1), 'trackDeletesEnd Issue');
                    });
                }
            }
        }
    }

    it('asks the next time for what changed since, and moves on page by page', async () => {
        const sample = bare;
        const { checkpoint } = await runSync({ sample, changedParameter: 'since' });
        assert.deepEqual(checkpoint, { updated_after: '2026-10-02T00:00:00Z' });
        const next = await runSync({ sample, changedParameter: 'since' }, checkpoint);
        assert.deepEqual(next.requests[0]?.params, {
            sort: 'updated_at',
            order: 'asc',
            since: '2026-10-02T00:00:00Z',
        });
    });

    it('walks everything once a day where that is how deletions are found', async () => {
        const answers = { sample: bare, deletes: 'fullWalk' } as const;
        const { checkpoint } = await runSync(answers);
        const next = await runSync(answers, checkpoint);
        assert.deepEqual(next.requests[0]?.params?.['updated_since'], '2026-10-02T00:00:00Z');
        assert.ok(!next.calls.includes('trackDeletesEnd Issue'));
        const daysLater = await runSync(answers, { ...checkpoint, walked_at: '2020-01-01T00:00:00.000Z' });
        assert.equal(daysLater.requests[0]?.params?.['updated_since'], undefined);
        assert.ok(daysLater.calls.includes('trackDeletesEnd Issue'));
    });

    it('reads a feed on from its cursor, which stays when nothing is new', async () => {
        const answers = { sample: page, changes: 'feed' } as const;
        const { checkpoint } = await runSync(answers);
        assert.deepEqual(checkpoint, { cursor: 'abc' });
        const next = await runSync(answers, checkpoint);
        assert.deepEqual(next.requests[0]?.params, { limit: 100, after: 'abc' });
        assert.deepEqual(next.checkpoint, { cursor: 'abc' });
    });

    it('goes on at the page where a whole walk broke off', async () => {
        const answers = { sample: page, changes: 'none', pagination: 'offset' } as const;
        const { checkpoint, requests } = await runSync(answers, { offset: 200 });
        assert.deepEqual(
            requests.map(({ params }) => params?.['offset']),
            [200, 202],
        );
        assert.equal(checkpoint, null);
    });

    it('takes away what the provider lists as deleted since the last run', async () => {
        const answers = { sample: bare, deletes: 'feed', pagination: 'link' } as const;
        const before = { updated_after: 'x', deleted_after: '2026-09-01T00:00:00.000Z' };
        const nango = await runSync(answers, before);
        assert.deepEqual(nango.deleted, ['7', '8']);
        assert.equal(nango.requests[1]?.params?.['since'], '2026-09-01T00:00:00.000Z');
        assert.ok(nango.checkpoint !== null && nango.checkpoint['deleted_after'] !== before.deleted_after);
    });

    it('takes the parameters of its path from the metadata', async () => {
        const nango = await runSync({ sample: bare, endpoint: '/repos/{owner}/issues' });
        assert.equal(nango.requests[0]?.endpoint, '/repos/a%2Fb/issues');
    });
});
