import * as l10n from '@vscode/l10n';
import { isRelative } from '../function/importObstacles.ts';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import { LocalModule, type Exported } from './localModule.ts';
import { Refusal } from './refusal.ts';

/** Finds the file that a relative import names; undefined where there is none. */
export type ReadModule = (
    specifier: string,
    fromPath: string,
) => Promise<{ readonly path: string; readonly text: string } | undefined>;

/** Where a name comes from in the end: a declaration of a local file, or a package. */
export type Origin =
    | { readonly kind: 'local'; readonly module: LocalModule; readonly name: string }
    | { readonly kind: 'package'; readonly reference: ModuleReference; readonly imported: string };

/** More files than this are a program, not something that belongs into one file. */
const mostFiles = 40;

/** The files that a function reaches by relative imports, each read once. */
export class ModuleGraph {
    readonly entry: LocalModule;
    readonly #read: ReadModule;
    readonly #modules = new Map<string, LocalModule>();
    /** By the importing file and what it names. */
    readonly #resolved = new Map<string, LocalModule | undefined>();

    private constructor(entry: LocalModule, read: ReadModule) {
        this.entry = entry;
        this.#read = read;
        this.#modules.set(entry.path, entry);
    }

    /** @throws {Refusal} where a file can't be read as TypeScript. */
    static async load(path: string, text: string, read: ReadModule): Promise<ModuleGraph> {
        const graph = new ModuleGraph(new LocalModule(path, text), read);
        const open = [graph.entry];
        for (let module = open.pop(); module !== undefined; module = open.pop())
            open.push(...(await graph.#follow(module)));
        return graph;
    }

    /** The file that a reference of a file names, if it was found. */
    foundBy(from: LocalModule, { module: specifier }: ModuleReference): LocalModule | undefined {
        return this.#resolved.get(keyOf(from, specifier));
    }

    /** The file that a reference of a file names. @throws {Refusal} */
    moduleOf(from: LocalModule, { module: specifier }: ModuleReference): LocalModule {
        const found = this.#resolved.get(keyOf(from, specifier));
        if (found === undefined) throw new Refusal(l10n.t('{0} was not found, or is no TypeScript file.', specifier));
        if (found === this.entry) throw new Refusal(l10n.t('{0} imports from this file, too.', from.name));
        return found;
    }

    /** Where an exported name of a file comes from. @throws {Refusal} */
    origin(module: LocalModule, name: string): Origin {
        const found = this.#search(module, name, new Set());
        if (found === undefined) throw new Refusal(l10n.t('{0} exports no {1}.', module.name, name));
        return found;
    }

    /** Where a name of a file's top level comes from. @throws {Refusal} */
    originOfLocal(module: LocalModule, name: string): Origin {
        const imported = module.imports.get(name);
        if (imported === undefined) return { kind: 'local', module, name };
        const { reference } = imported;
        if (!isRelative(reference.module)) return { kind: 'package', reference, imported: imported.imported };
        if (imported.imported === '*')
            throw new Refusal(l10n.t('{0} is imported as a whole. Import the names that are used.', reference.module));
        return this.origin(this.moduleOf(module, reference), imported.imported);
    }

    /** The files that are loaded with a file when it runs, itself among them. */
    loadedWith(module: LocalModule, seen = new Set<LocalModule>()): ReadonlySet<LocalModule> {
        if (seen.has(module)) return seen;
        seen.add(module);
        for (const reference of module.references) {
            const next = reference.typeOnly ? undefined : this.#resolved.get(keyOf(module, reference.module));
            if (next !== undefined && next !== this.entry) this.loadedWith(next, seen);
        }
        return seen;
    }

    #search(module: LocalModule, name: string, seen: Set<LocalModule>): Origin | undefined {
        if (seen.has(module)) return undefined;
        seen.add(module);
        const exported = module.exports.get(name);
        if (exported !== undefined) return this.#originOfExport(module, exported, seen);
        for (const star of name === 'default' ? [] : module.stars) {
            if (!isRelative(star.module)) continue;
            const found = this.#search(this.moduleOf(module, star), name, seen);
            if (found !== undefined) return found;
        }
        return undefined;
    }

    #originOfExport(module: LocalModule, exported: Exported, seen: Set<LocalModule>): Origin | undefined {
        if ('local' in exported) return this.originOfLocal(module, exported.local);
        const { reference, imported } = exported;
        if (!isRelative(reference.module)) return { kind: 'package', reference, imported };
        return this.#search(this.moduleOf(module, reference), imported, seen);
    }

    async #follow(module: LocalModule): Promise<LocalModule[]> {
        const added: LocalModule[] = [];
        for (const { module: specifier } of module.references.filter((each) => isRelative(each.module))) {
            const key = keyOf(module, specifier);
            if (this.#resolved.has(key)) continue;
            const file = await this.#read(specifier, module.path);
            let found = file === undefined ? undefined : this.#modules.get(file.path);
            if (file !== undefined && found === undefined) {
                found = new LocalModule(file.path, file.text);
                this.#modules.set(file.path, found);
                added.push(found);
            }
            this.#resolved.set(key, found);
            if (this.#modules.size > mostFiles)
                throw new Refusal(l10n.t('It leads to more than {0} files.', mostFiles));
        }
        return added;
    }
}

function keyOf({ path }: LocalModule, specifier: string): string {
    return `${path}\n${specifier}`;
}
