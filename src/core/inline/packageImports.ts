import { importObstaclesOf } from '../function/importObstacles.ts';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import { childOf } from '../syntax/nodes.ts';
import type { InlineEdit } from './inlineEdit.ts';
import type { LocalModule } from './localModule.ts';
import { Refusal } from './refusal.ts';

/** Something that moved code takes from a package. */
export interface PackageNeed {
    readonly reference: ModuleReference;
    readonly imported: string;
    readonly asValue: boolean;
}

/** The imports of packages that moved code needs: those that are there are used, others are added. */
export class PackageImports {
    readonly #entry: LocalModule;
    readonly edits: InlineEdit[] = [];
    /** Names in braces, by what stands around them. */
    readonly #named = new Map<string, string[]>();
    readonly #whole: string[] = [];

    constructor(entry: LocalModule) {
        this.#entry = entry;
    }

    /** Imports of what the file had nothing of. */
    get lines(): readonly string[] {
        const named = [...this.#named].map(([around, names]) => around.replace('{}', `{ ${names.join(', ')} }`));
        return [...this.#whole, ...named];
    }

    /** The name under which the file has it already. @throws {Refusal} where it can't be had remotely. */
    existing({ reference, imported, asValue }: PackageNeed): string | undefined {
        const [obstacle] = importObstaclesOf([{ ...reference, form: 'import', typeOnly: !asValue }]);
        if (obstacle !== undefined) throw new Refusal(obstacle.message);
        for (const [local, own] of this.#entry.imports) {
            const same =
                own.reference.module === reference.module && this.#isSame(own.imported, { reference, imported });
            if (same && (!asValue || !own.typeOnly)) return local;
        }
        return undefined;
    }

    /** Adds an import under a name that is free. */
    add({ reference, imported, asValue }: PackageNeed, local: string): void {
        const { module } = reference;
        if (imported !== '*' && imported !== 'default') {
            const part = imported === local ? local : `${imported} as ${local}`;
            const list = this.#listOf(module, asValue);
            const around = importLine(asValue, '{}', module);
            if (list !== undefined) this.edits.push({ from: list, to: list, text: `, ${part}` });
            else this.#named.set(around, [...(this.#named.get(around) ?? []), part]);
            return;
        }
        this.#whole.push(importLine(asValue, imported === '*' ? `* as ${local}` : local, module));
    }

    /** `{ z }`, `* as z` and `z` of zod are all the same. */
    #isSame(own: string, { reference, imported }: Omit<PackageNeed, 'asValue'>): boolean {
        const whole = ['z', '*', 'default'];
        const isZod = reference.module === 'zod' && whole.includes(own) && whole.includes(imported);
        return own === imported || isZod;
    }

    /** Where names can be added to an import of the same kind. */
    #listOf(module: string, asValue: boolean): number | undefined {
        const found = this.#entry.references.find(
            (each) => each.form === 'import' && each.module === module && each.typeOnly !== asValue,
        );
        const group = found?.specifier.parent ? childOf(found.specifier.parent, 'ImportGroup') : undefined;
        return group === undefined || found === undefined
            ? undefined
            : found.names.findLast(({ node }) => node.parent?.name === 'ImportGroup')?.node.to;
    }
}

function importLine(asValue: boolean, clause: string, module: string): string {
    return `import ${asValue ? '' : 'type '}${clause} from '${module}';`;
}
