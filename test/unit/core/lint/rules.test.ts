import assert from 'node:assert/strict';
import { rules } from '../../../../src/core/lint/rules.ts';
import { readSource } from '../../../../src/core/syntax/sourceTree.ts';
import { ruleCases } from './cases/cases.ts';
import { applied, problemsOf } from './cases/lintCase.ts';

describe('The rules', () => {
    for (const { id } of rules) {
        describe(id, () => {
            const cases = ruleCases.filter(({ rule }) => rule === id);

            it('is found where it is broken, and nowhere else', () => {
                for (const each of cases) {
                    const covered = problemsOf(each, each.source).map(({ at }) => each.source.slice(at.from, at.to));
                    assert.deepEqual(covered, each.covers, each.source);
                }
                assert(
                    cases.some(({ covers }) => covers.length > 0),
                    'no text that breaks it',
                );
                assert(
                    cases.some(({ covers }) => covers.length === 0),
                    'no text that does not',
                );
            });

            it('is resolved by its fixes', () => {
                for (const each of cases) {
                    const problems = problemsOf(each, each.source);
                    if (each.fixed !== undefined) {
                        const [fix] = problems[0]?.fixes ?? [];
                        assert(fix, `no fix in ${each.source}`);
                        assert.equal(applied(each.source, fix), each.fixed);
                    }
                    for (const { at, fixes } of problems) {
                        for (const fix of fixes) {
                            const text = applied(each.source, fix);
                            assert.equal(
                                readSource(text).broken,
                                readSource(each.source).broken,
                                `${fix.title}: ${text}`,
                            );
                            const left = problemsOf(each, text).length;
                            assert(left < problems.length, `${fix.title} leaves ${at.from} in ${text}`);
                        }
                    }
                }
            });
        });
    }

    it('have texts for no other rule', () => {
        const known = new Set(rules.map(({ id }) => id));
        assert.deepEqual(
            ruleCases.filter(({ rule }) => !known.has(rule)),
            [],
        );
    });
});
