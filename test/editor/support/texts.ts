import assert from 'node:assert/strict';

/** An action that compiles. */
export const action = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Says hello',
    version: '1.0.0',
    input: z.object({ name: z.string().default('you') }),
    output: z.object({ greeting: z.string() }),
    exec: async (nango, input) => {
        await nango.log('hi');
        return { greeting: input.name };
    },
});
`;

/** A sync that compiles. */
export const sync = `import { createSync } from 'nango';
import * as z from 'zod';

const sync = createSync({
    description: 'Fetches things',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Thing: z.object({ id: z.string() }) },
    exec: async (nango) => {
        await nango.batchSave([{ id: '1' }], 'Thing');
    },
});

export default sync;
`;

/** An action with two mistakes, at `count` and at `nam`. */
export const brokenAction = action
    .replace("await nango.log('hi');", "const count: number = 'seven';\n        await nango.log(count);")
    .replace('input.name }', 'input.nam }');

/** One mistake: the text it is at, and what the compiler says. */
export interface Mistake {
    readonly at: string;
    readonly says: string;
}

/** The two mistakes of the broken action, in words that no TypeScript uses: what the editor's own tells is not shown. */
export const brokenActionMistakes: readonly Mistake[] = [
    { at: 'count', says: "No 'string' may be assigned to 'number'." },
    { at: 'nam }', says: "There is no property 'nam' on '{ name: string; }'." },
];

/** The same mistakes in the words of TypeScript; the types are printed as another version of it does. */
export const brokenActionInTypeScriptsWords: readonly Mistake[] = [
    { at: 'count', says: "Type 'string' is not assignable to type 'number'." },
    { at: 'nam }', says: "Property 'nam' does not exist on type '{name: string}'. Did you mean 'name'?" },
];

/** What the platform's compiler says of mistakes in a text, as recorded. */
export function compilerText(
    source: string,
    mistakes: readonly Mistake[] = brokenActionMistakes,
    path = 'function/functions/function.ts',
): string {
    const blocks = mistakes.map(({ at, says }) => {
        const index = source.indexOf(at);
        assert(index >= 0, at);
        const before = source.slice(0, index).split(/\r\n|\n/);
        const column = (before.at(-1)?.length ?? 0) + 1;
        return `err - ${path}:${before.length}:${column} \r\n  ${says}\r\n\n`;
    });
    const count = mistakes.length === 1 ? '1 error' : `${mistakes.length} errors`;
    return `\n${blocks.join('')}✗ Typechecking\nFound ${count}`;
}

/** The answer of the platform to a text that does not compile. */
export function compileFailure(message: string): { readonly status: 400; readonly body: unknown } {
    return { status: 400, body: { error: { code: 'compilation_error', message } } };
}

/** What a dry run prints around what the function logs. */
export function runOutput(...lines: readonly string[]): string {
    return ['Executing -> integration:"github" script:"function" ', ...lines, 'Done'].join('\n');
}

/** What the dry run of a sync prints that saved records with these ids. */
export function recordsOutput(...ids: readonly string[]): string {
    const records = ids.map((id) => JSON.stringify({ id }, null, 2));
    return [
        runOutput(),
        `The dry run would produce the following results: ${JSON.stringify({ updated: 0, added: ids.length, deleted: 0 }, null, 2)}`,
        'The following log messages were generated:',
        '"A batch save call would save the following data to the Thing model:"',
        ...records,
    ].join('\n');
}

/** The end of a dry run whose function threw an ActionError. */
export function actionErrorEnd(message: string): {
    readonly status: 'failed';
    readonly output: string;
    readonly error: { readonly code: string; readonly message: string };
} {
    const thrown = { type: 'action_script_runtime_error', payload: { message }, status: 500 };
    const text = `✓ Compiled\n${runOutput()}\nAn error occurred during execution\n${JSON.stringify(thrown, null, 2)}`;
    return { status: 'failed', output: text, error: { code: 'dryrun_error', message: text } };
}
