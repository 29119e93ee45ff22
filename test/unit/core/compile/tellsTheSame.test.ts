import assert from 'node:assert/strict';
import type { CompileProblem } from '../../../../src/core/compile/compileProblem.ts';
import { tellsTheSame } from '../../../../src/core/compile/tellsTheSame.ts';

const refused: CompileProblem = {
    range: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } },
    message: "Type '{ a: string; }' is not assignable to type 'A'.\n  Types of property 'a' are incompatible.",
    stage: 'typecheck',
    exact: true,
};
const told = (message: string, line = 3, character = 8) => ({ start: { line, character }, message });
const sentence = "Type '{ a: string; }' is not assignable to type 'A'.";

describe('What TypeScript tells and what the platform told', () => {
    it('are the same where the first sentence is, whatever is said below it', () => {
        assert.equal(tellsTheSame(told(sentence), refused), true);
        assert.equal(tellsTheSame(told(`${sentence}\n  Something else.`), refused), true);
    });

    it('are the same where types are printed in another way', () => {
        assert.equal(
            tellsTheSame(told(`Type '{a: string}' is not assignable to type 'import("a").A'.`), refused),
            true,
        );
    });

    it('are not the same elsewhere', () => {
        assert.equal(tellsTheSame(told(sentence, 4), refused), false);
        assert.equal(tellsTheSame(told(sentence, 3, 9), refused), false);
    });

    it('are the same anywhere on the line where the platform names no place', () => {
        assert.equal(tellsTheSame(told(sentence, 3, 9), { ...refused, exact: false }), true);
        assert.equal(tellsTheSame(told(sentence, 4, 8), { ...refused, exact: false }), false);
    });

    it('are not the same where the sentence is another', () => {
        assert.equal(tellsTheSame(told("Cannot find name 'A'."), refused), false);
    });
});
