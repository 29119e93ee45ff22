import * as l10n from '@vscode/l10n';
import type { Gathering } from './gatherDeclarations.ts';
import { unnamed, type LocalModule } from './localModule.ts';
import type { Origin } from './moduleGraph.ts';
import type { PackageImports, PackageNeed } from './packageImports.ts';
import { identifiersOf, referencesIn } from './references.ts';
import { Refusal } from './refusal.ts';

/** What is known of a name that moved code uses. */
interface Use {
    readonly origin: Origin;
    /** What it is called in each file that uses it. */
    readonly calls: Map<LocalModule, string>;
    asValue: boolean;
}

/** Chooses the names of what is moved so that each means in the file what it meant in its own. */
export class NameChoice {
    readonly #packages: PackageImports;
    readonly #uses = new Map<string, Use>();
    readonly #chosen = new Map<string, string>();
    readonly #taken: Set<string>;
    readonly #identifiers = new Map<LocalModule, ReadonlySet<string>>();
    readonly #entryNames: ReadonlySet<string>;

    constructor(entry: LocalModule, gathering: Gathering, packages: PackageImports) {
        this.#packages = packages;
        const globals = new Set<string>();
        for (const [module, moved] of gathering) {
            this.#identifiers.set(module, identifiersOf(module));
            for (const { declaration, references } of moved) {
                for (const name of declaration.names) this.#note({ kind: 'local', module, name }, name, module, false);
                for (const { name, origin, asValue } of references) {
                    if (origin === undefined) globals.add(name);
                    else this.#note(origin, name, module, asValue);
                }
            }
        }
        const own = entry.declarations.flatMap(({ names }) => names);
        this.#entryNames = new Set([...own, ...entry.imports.keys()]);
        const hidden = [...globals].find((name) => this.#entryNames.has(name));
        if (hidden !== undefined)
            throw new Refusal(l10n.t('{0} means something else in this file. Rename it here.', hidden));
        const { root } = entry.tree;
        const unknown = referencesIn(entry, { node: root, from: root.from, to: root.to }).filter(({ known }) => !known);
        this.#taken = new Set([...this.#entryNames, ...globals, ...unknown.map(({ name }) => name)]);
    }

    /** What the file imports keeps the name that the file has for it. @throws {Refusal} */
    fix(local: string, origin: Origin): void {
        const key = keyOf(origin);
        if (this.#chosen.has(key) && this.#chosen.get(key) !== local)
            throw new Refusal(l10n.t('{0} is imported under two names.', local));
        if (origin.kind === 'package') {
            // It only came by way of the other file.
            const need: PackageNeed = { reference: origin.reference, imported: origin.imported, asValue: true };
            if (this.#packages.existing(need) !== local) this.#packages.add(need, local);
        } else if (!this.#fits(local, this.#uses.get(key))) {
            throw new Refusal(l10n.t('{0} means something else where it comes from. Rename it.', local));
        }
        this.#chosen.set(key, local);
    }

    /** Names for all the rest. @throws {Refusal} where a package can't be had remotely. */
    chooseRest(): void {
        for (const [key, use] of this.#uses) {
            if (this.#chosen.has(key)) continue;
            const { origin, asValue } = use;
            const need: PackageNeed | undefined =
                origin.kind === 'package'
                    ? { reference: origin.reference, imported: origin.imported, asValue }
                    : undefined;
            const existing = need && this.#packages.existing(need);
            if (existing !== undefined && this.#fits(existing, use)) {
                this.#chosen.set(key, existing);
                continue;
            }
            const name = this.#free(use);
            this.#chosen.set(key, name);
            if (need !== undefined) this.#packages.add(need, name);
        }
    }

    /** The name that was chosen. */
    of(origin: Origin): string | undefined {
        return this.#chosen.get(keyOf(origin));
    }

    #free(use: Use): string {
        const [first = 'moved'] = [...use.calls.values()].filter((name) => name !== unnamed);
        for (let count = 1; ; count += 1) {
            const name = count === 1 ? first : `${first}${count}`;
            if (this.#taken.has(name) || !this.#fits(name, use)) continue;
            this.#taken.add(name);
            return name;
        }
    }

    /** In a file that calls it otherwise, the name must mean nothing yet. */
    #fits(name: string, use: Use | undefined): boolean {
        return [...(use?.calls ?? [])].every(
            ([module, called]) => called === name || this.#identifiers.get(module)?.has(name) !== true,
        );
    }

    #note(origin: Origin, name: string, module: LocalModule, asValue: boolean): void {
        const key = keyOf(origin);
        const use = this.#uses.get(key) ?? { origin, calls: new Map(), asValue: false };
        use.calls.set(module, name);
        use.asValue ||= asValue;
        this.#uses.set(key, use);
    }
}

function keyOf(origin: Origin): string {
    return origin.kind === 'local'
        ? `${origin.module.path}\n${origin.name}`
        : `package\n${origin.reference.module}\n${origin.imported}`;
}
