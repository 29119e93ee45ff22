/** What stands around the part that a test is about. */
export interface Parts {
    /** Statements before the create call. */
    readonly top?: string;
    /** Properties of the definition, each with its comma. */
    readonly definition?: string;
    /** Statements of exec. */
    readonly exec?: string;
}

/** An action that breaks no rule but by what is put into it. */
export function action({ top = '', definition = '', exec = '' }: Parts = {}): string {
    const input = definition.includes('input:') ? '' : 'input: z.object({ name: z.string() }),\n    ';
    return `import { createAction } from 'nango';
import * as z from 'zod';
${top && `\n${top}\n`}
const action = createAction({
    description: 'Does it',
    version: '1.0.0',
${definition && `    ${definition}\n`}    ${input}output: z.object({ ok: z.boolean() }),
    exec: async (nango, input) => {
${exec && `        ${exec}\n`}        await nango.log('Done', { input });
        return { ok: true };
    },
});

export default action;
`;
}

/** A sync that breaks no rule but by what is put into it. */
export function sync({ top = '', definition = '', exec = '' }: Parts = {}): string {
    const models = definition.includes('models:') ? '' : 'models: { Issue },\n    ';
    const issue = /(?:\{|,|:) Issue(?:,| \})/.test(definition + models)
        ? 'const Issue = z.object({ id: z.string(), title: z.string() });\n'
        : '';
    const frequency = definition.includes('frequency:') ? '' : "frequency: 'every hour',\n    ";
    return `import { createSync } from 'nango';
import * as z from 'zod';

${issue}${top && `\n${top}\n`}
const sync = createSync({
    description: 'Fetches them',
    version: '1.0.0',
${definition && `    ${definition}\n`}    ${frequency}${models}exec: async (nango) => {
${exec && `        ${exec}\n`}        await nango.log('Done');
    },
});

export default sync;
`;
}
