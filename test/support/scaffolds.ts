import type { ActionAnswers, ActionVerb, Answers, Pagination, SyncAnswers } from '../../src/core/scaffold/answers.ts';
import type { InputField } from '../../src/core/scaffold/inputField.ts';
import { scaffoldFunction } from '../../src/core/scaffold/scaffold.ts';
import type { JsonValue } from '../../src/core/schema/jsonSchema.ts';

/** A function made for answers, with a name that tells it apart. */
export interface NamedScaffold {
    readonly name: string;
    readonly answers: Answers;
    readonly text: string;
}

type NamedAnswers = Omit<NamedScaffold, 'text'>;

/** Every combination of answers that gives another text than those before it. */
export function allScaffolds(): readonly NamedScaffold[] {
    const byText = new Map<string, NamedScaffold>();
    for (const each of [...actionAnswers(), ...syncAnswers()]) {
        const { text } = scaffoldFunction(each.answers);
        if (!byText.has(text)) byText.set(text, { ...each, text });
    }
    return [...byText.values()];
}

const issue = {
    id: 7,
    title: 'x',
    'odd-key': 1,
    class: true,
    closed_at: null,
    updated_at: '2026-01-01T00:00:00Z',
    due: '2026-01-01',
    user: { login: 'a', avatar: null, issue: { id: 1 } },
    labels: [{ id: 1, name: 'b' }, { id: 2 }],
    mixed: [1, 'a', { b: 1 }, null],
    empty: {},
    nothing: [],
    counts: { '2026-01-01': 1, '2026-01-02': 2 },
};
const other = { ...issue, id: 8, title: null, user: null, labels: [], mixed: [], extra: 1 };

/** Sample responses, usual and odd. */
const samples: ReadonlyMap<string, JsonValue | undefined> = new Map<string, JsonValue | undefined>([
    ['no sample', undefined],
    ['a bare list', [issue, other]],
    ['a wrapped list', { data: { issues: [issue, other] }, paging: { next: { after: 'abc' } } }],
    ['a list with links', { items: [issue], links: { next: 'https://api.example.com/issues?page=2' } }],
    ['one record', issue],
    ['a wrapped record', { data: { ...issue, id: 'a' } }],
    ['a record without an id', { title: 'a', updated: null }],
    ['null', null],
    ['a text', 'hello'],
    ['an empty list', []],
    ['a list of texts', ['a', 'b']],
    ['a list of mixed things', [1, { id: 'a', Date: 1, Input: 2 }, null]],
    ['names that clash', { Input: 1, Output: { z: 1 }, id: 1, provider: { provider: { provider: 1 } } }],
    [
        'names that are no identifiers',
        { 'a.b': { "c'd": 1 }, '1': 2, 'new\nline': 3, '': 4, id: 'x', ['__proto__']: 5 },
    ],
]);

const verbs: readonly ActionVerb[] = ['get', 'list', 'create', 'update', 'delete'];
const paginations: readonly (Pagination | undefined)[] = [undefined, 'cursor', 'link', 'offset', 'none'];
const fields: readonly InputField[] = [
    { name: 'owner', type: 'string', optional: false, description: "The owner's name" },
    { name: 'number', type: 'integer', optional: false },
    { name: 'ratio', type: 'number', optional: true },
    { name: 'deep', type: 'boolean', optional: true },
    { name: 'labels', type: 'string[]', optional: true },
    { name: 'ids', type: 'number[]', optional: false },
    { name: 'extra', type: 'object', optional: true },
    { name: 'cursor', type: 'object', optional: false },
    { name: 'limit', type: 'integer', optional: true },
    { name: 'per', type: 'string', optional: false },
    { name: 'sort', type: 'string', optional: true },
];
const endpoint =
    'GET https://api.example.com/repos/{owner}/:page/issues/{issue-id}?per=1&x=%20&limit=50&page=3&sort=up&cursor=a&since=b';

/** Actions: every kind, pagination and sample, with and without inputs and a path. */
function actionAnswers(): NamedAnswers[] {
    const found: NamedAnswers[] = [];
    for (const verb of verbs) {
        for (const [shown, sample] of samples) {
            for (const pagination of verb === 'list' ? paginations : [undefined]) {
                for (const asked of [{}, { inputs: fields }, { endpoint }, { inputs: fields, endpoint }]) {
                    const answers: ActionAnswers = {
                        type: 'action',
                        verb,
                        name: `${verb}-issue`,
                        ...asked,
                        ...(sample === undefined ? {} : { sample }),
                        ...(pagination === undefined ? {} : { pagination }),
                    };
                    const name = [verb, shown, pagination ?? '', Object.keys(asked).join(' and ')].join(', ');
                    found.push({ name, answers });
                }
            }
        }
    }
    return found;
}

/** Syncs: every strategy, pagination and sample, with and without metadata and a path. */
function syncAnswers(): NamedAnswers[] {
    const found: NamedAnswers[] = [];
    const changeSources = ['changedSince', 'feed', 'none'] as const;
    const deleteSources = ['feed', 'fullWalk', 'none'] as const;
    for (const changes of changeSources) {
        for (const deletes of deleteSources) {
            for (const pagination of paginations) {
                for (const [shown, sample] of samples) {
                    const odd = found.length % 2 === 1;
                    const answers: SyncAnswers = {
                        type: 'sync',
                        name: 'sync-issues',
                        changes,
                        deletes,
                        ...(pagination === undefined ? {} : { pagination }),
                        ...(sample === undefined ? {} : { sample }),
                        ...(odd ? { metadata: fields, endpoint, model: 'Date', fullRefreshReason: 'so be it.' } : {}),
                    };
                    found.push({ name: [changes, deletes, pagination ?? '', shown].join(', '), answers });
                }
            }
        }
    }
    return found;
}
