import { transformSync } from 'esbuild';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const here = createRequire(import.meta.url);
const platformZod: unknown = createRequire(here.resolve('nango'))('zod');

/** The definition that a function's text gives to its create call, made with the platform's own zod. */
export function definitionIn(text: string): Record<string, unknown> {
    const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
    const given: Record<string, unknown>[] = [];
    const create = (definition: Record<string, unknown>): unknown => given.push(definition);
    const modules = new Map<string, unknown>([
        ['zod', platformZod],
        ['nango', { createAction: create, createSync: create }],
    ]);
    const run: unknown = vm.runInThisContext(`(function (require, module, exports) {${code}\n})`);
    if (typeof run === 'function') {
        const module = { exports: {} };
        Reflect.apply(run, undefined, [(name: string) => modules.get(name), module, module.exports]);
    }
    const [definition] = given;
    if (definition === undefined) throw new Error('nothing was created');
    return definition;
}

/** Calls what a definition holds under a name. */
export async function callIn(definition: object, name: string, ...args: readonly unknown[]): Promise<unknown> {
    const member: unknown = Reflect.get(definition, name);
    if (typeof member !== 'function') throw new Error(`no ${name}`);
    const result: unknown = await Reflect.apply(member, definition, args);
    return result;
}
