import { braced, type Code } from '../code/code.ts';
import { keyText } from '../code/literals.ts';
import type { Names } from '../names.ts';
import { canBeNull, type ObjectShape, type Shape } from '../sample/shape.ts';
import { pascalCase, singular, wordsOf } from '../words.ts';

interface Constant {
    readonly name: string;
    readonly code: Code;
}

/** Writes the provider's objects as zod schemas, each as a constant of its own, equal ones once. */
export class ProviderSchemas {
    readonly #names: Names;
    /** By what stands between their braces. */
    readonly #constants = new Map<string, Constant>();

    constructor(names: Names) {
        this.#names = names;
    }

    /** The constants so far: those that others refer to stand first. */
    get code(): Code {
        return [...this.#constants.values()].flatMap(({ code }) => [...code, '']);
    }

    /** Adds the schema of a record; the name of its constant, which nothing inside it takes away. */
    addRecord(name: string, shape: ObjectShape): string {
        const constant = this.#names.take(name);
        const parts = this.#partsOf(constant, shape);
        // Also where something inside it looks the same.
        this.#constants.set(`${constant}\n${parts.join('\n')}`, named(constant, parts));
        return constant;
    }

    /** The schema of a value that is never null. */
    ofShape(shape: Shape, key: string, parent: string): string {
        switch (shape.kind) {
            case 'text':
                return 'z.string()';
            case 'number':
                return 'z.number()';
            case 'boolean':
                return 'z.boolean()';
            case 'unknown':
                return 'z.unknown()';
            case 'list':
                return `z.array(${shape.item === undefined ? 'z.unknown()' : this.#inside(shape.item, key, parent)})`;
            case 'record':
                return `z.record(z.string(), ${this.#inside(shape.value, key, parent)})`;
            case 'union':
                return `z.union([${shape.members.map((member) => this.#inside(member, key, parent)).join(', ')}])`;
            case 'object':
                return shape.fields.length === 0
                    ? 'z.record(z.string(), z.unknown())'
                    : this.#add(this.#nameOf(key, parent), shape);
        }
    }

    #add(name: string, shape: ObjectShape): string {
        const parts = this.#partsOf(name, shape);
        const body = parts.join('\n');
        const known = this.#constants.get(body);
        if (known !== undefined) return known.name;
        const constant = this.#names.take(name);
        this.#constants.set(body, named(constant, parts));
        return constant;
    }

    #partsOf(name: string, { fields }: ObjectShape): string[] {
        return fields.map(({ key, shape, optional }) => {
            const suffix = suffixOf(canBeNull(shape), optional);
            return `${keyText(key)}: ${this.ofShape(shape, key, name)}${suffix}`;
        });
    }

    #inside(shape: Shape, key: string, parent: string): string {
        return this.ofShape(shape, key, parent) + suffixOf(canBeNull(shape), false);
    }

    /** `ProviderUser`, where there is another one `ProviderIssueUser`. */
    #nameOf(key: string, parent: string): string {
        const words = wordsOf(key);
        const last = words.pop();
        const own = pascalCase(last === undefined ? ['part'] : [...words, singular(last)]);
        const name = `Provider${own}`;
        const taken = [...this.#constants.values()].some((constant) => constant.name === name);
        return taken || name === parent ? `${parent}${own}` : name;
    }
}

function named(name: string, parts: readonly string[]): Constant {
    return { name, code: braced(`const ${name} = z.object({`, parts, '});') };
}

function suffixOf(nullable: boolean, optional: boolean): string {
    if (nullable) return optional ? '.nullish()' : '.nullable()';
    return optional ? '.optional()' : '';
}
