import assert from 'node:assert/strict';
import { openFile, replace, typeBefore, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts, problemCount, problemsOf } from '../support/problems.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, brokenActionMistakes, compilerText } from '../support/texts.ts';

/** How a dry run ends whose text does not compile: the sandbox's own paths, the same text twice. */
function failedToCompile(source: string) {
    const message = compilerText(source, brokenActionMistakes, 'github/actions/function.ts');
    return {
        status: 'failed',
        output: message,
        error: { code: 'compilation_error', message },
    } as const;
}

describe('a dry run of a text that does not compile', () => {
    const server = useServer();
    usePerson();
    useCleanEditors();
    const posts = (): readonly string[] => linesOf(server).filter((line) => line.startsWith('POST'));

    it('ends with the compile: its problems at their places, nothing started', async () => {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await dryRun(document);
        await lensBecomes(document, /^\$\(error\) 2 problems$/);
        await lensBecomes(document, /^\$\(error\) Failed: The function does not compile/);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        assert.deepEqual(posts(), ['POST /functions/compile']);
    });

    it('takes the same road to Problems when Nango finds them in the run', async () => {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextDryRun({ outcome: failedToCompile(brokenAction) });
        await dryRun(document, { compileFirst: false });
        await problemCount(document, 2);
        assert.deepEqual(coveredTexts(document), ['count', 'nam']);
        await lensBecomes(document, /^\$\(error\) 2 problems$/);
        assert.deepEqual(posts(), ['POST /functions/dryruns']);
    });

    it('puts problems where their text has gone to while it ran', async () => {
        const document = await openFile('github/actions', brokenAction);
        const run = server.api.fast.nextDryRun({ held: true });
        // Compiled first, and well: what is edited from then on counts all the same.
        await dryRun(document);
        await run.id;
        await typeBefore(document, '', '// one\n// two\n');
        await replace(document, 'input.nam }', 'input.name }');
        await run.finish(failedToCompile(brokenAction));
        await problemCount(document, 1);
        assert.deepEqual(coveredTexts(document), ['count']);
    });

    it('takes the problems away once the text compiles, and says so', async () => {
        const document = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await dryRun(document);
        await problemCount(document, 2);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        assert.deepEqual(problemsOf(document), []);
        assert.match((await lensTexts(document))[1] ?? '', /^\$\(pass\) Compiled · /);
    });

    it("leaves another file's problems alone", async () => {
        const broken = await openFile('github/actions', brokenAction);
        server.api.fast.nextCompile({ message: compilerText(brokenAction) });
        await dryRun(broken);
        await problemCount(broken, 2);
        const sound = await openFile('github/actions', action);
        await dryRun(sound);
        await lensBecomes(sound, /Succeeded/);
        assert.deepEqual(coveredTexts(broken), ['count', 'nam']);
    });
});
