import assert from 'node:assert/strict';
import {
    addressProblem,
    endpointProblem,
    fieldProblem,
    frequencyProblem,
    modelProblem,
    nameProblem,
} from '../../../../src/core/scaffold/answerProblems.ts';
import { suggestedModel, suggestedName } from '../../../../src/core/scaffold/suggestedName.ts';

/** Which of the texts are found to be wrong. */
function wrong(problemOf: (text: string) => string | undefined, texts: readonly string[]): readonly string[] {
    return texts.filter((text) => problemOf(text) !== undefined);
}

describe('an answer', () => {
    it('is checked as it is typed', () => {
        const names = ['a', 'get-issue', 'get-2', 'Get-issue', 'get_issue', '-a', 'a-', 'a--b', '1a', 'x'.repeat(256)];
        assert.deepEqual(wrong(nameProblem, names), names.slice(3));
        assert.deepEqual(wrong(modelProblem, ['Issue', 'Ab1', 'issue', 'I', 'An Issue', 'A_b']), [
            'issue',
            'I',
            'An Issue',
            'A_b',
        ]);
        assert.deepEqual(
            wrong(addressProblem, ['https://a.io/b', 'http://a.io', 'a.io', 'https://a b.io', 'ftp://a.io']),
            ['a.io', 'https://a b.io', 'ftp://a.io'],
        );
        assert.deepEqual(wrong(endpointProblem, ['/a/{b}', 'GET /a', '/a b', '/{a', '/a}']), ['/a b', '/{a', '/a}']);
        assert.deepEqual(wrong(fieldProblem, ['updated_at', 'a.b', '@x', 'a b', "a'b", '__proto__']), [
            'a b',
            "a'b",
            '__proto__',
        ]);
    });

    it('of how often a sync runs is what the platform takes', () => {
        const good = [
            'every hour',
            'every half hour',
            'every 5 minutes',
            'every 1h',
            'every 30 seconds',
            'every 31 days',
        ];
        const bad = [
            'hourly',
            'every',
            'every minute',
            'every 29 seconds',
            'every 32 days',
            'every 5',
            'every 5 years',
        ];
        assert.deepEqual(wrong(frequencyProblem, [...good, ...bad]), bad);
    });

    it('that is left out is suggested by those before', () => {
        for (const [kind, endpoint, name] of [
            ['get', '/repos/{owner}/{repo}/issues/{number}', 'get-issue'],
            ['list', '/v2/openIssues?x=1', 'list-open-issues'],
            ['sync', 'https://api.example.com/rest/api/3/companies', 'sync-companies'],
            ['delete', '/{id}', 'delete-item'],
            ['create', undefined, 'create-item'],
        ] as const)
            assert.equal(suggestedName(kind, endpoint), name);
        assert.equal(suggestedModel('sync-open-companies'), 'OpenCompany');
        assert.equal(suggestedModel('sync-x'), 'ItemX');
    });
});
