import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { Declaration, LocalModule } from './localModule.ts';
import type { ModuleGraph, Origin } from './moduleGraph.ts';
import { referencesIn, type Reference } from './references.ts';
import { Refusal } from './refusal.ts';

/** A use of a name in what is moved, and where the name comes from; a global comes from nowhere. */
export interface PlacedReference extends Reference {
    readonly origin: Origin | undefined;
}

/** One declaration that is moved, with the names used in it. */
export interface Gathered {
    readonly declaration: Declaration;
    readonly references: readonly PlacedReference[];
}

/** Everything that is moved, file by file: what others build on stands first. */
export type Gathering = ReadonlyMap<LocalModule, readonly Gathered[]>;

/** Gathers what names need, across files. @throws {Refusal} */
export function gatherDeclarations(graph: ModuleGraph, wanted: readonly Origin[]): Gathering {
    const needed = new Map<LocalModule, Map<Declaration, Gathered>>();
    const dependencies = new Map<LocalModule, Set<LocalModule>>();
    const open: Origin[] = [...wanted];
    for (let origin = open.pop(); origin !== undefined; origin = open.pop()) {
        if (origin.kind === 'package') continue;
        const { module, name } = origin;
        if (module.tree.broken) throw new Refusal(l10n.t('{0} has a syntax error.', module.name));
        const own = needed.get(module) ?? new Map<Declaration, Gathered>();
        needed.set(module, own);
        const definitions = module.definitionsOf(name);
        if (definitions.length === 0) throw new Refusal(l10n.t('{0} of {1} can’t be moved.', name, module.name));
        for (const declaration of definitions) {
            if (own.has(declaration)) continue;
            const gathered = gather(graph, module, declaration);
            own.set(declaration, gathered);
            for (const { origin: used } of gathered.references) {
                if (used === undefined) continue;
                open.push(used);
                if (used.kind === 'local' && used.module !== module) add(dependencies, module, used.module);
            }
        }
    }
    const ordered = inOrder([...needed.keys()], dependencies);
    return new Map(
        ordered.map((module) => {
            const own = [...(needed.get(module)?.values() ?? [])];
            return [module, own.sort((a, b) => a.declaration.node.from - b.declaration.node.from)];
        }),
    );
}

function gather(graph: ModuleGraph, module: LocalModule, declaration: Declaration): Gathered {
    const { node } = declaration;
    const other = module.references.find(
        ({ form, specifier }) => form !== 'import' && form !== 'export' && isWithin(specifier, node),
    );
    if (other !== undefined) throw new Refusal(l10n.t('{0} imports {1} while it runs.', module.name, other.module));
    const references = referencesIn(module, declaration).map((reference): PlacedReference => ({
        ...reference,
        origin: reference.known ? graph.originOfLocal(module, reference.name) : undefined,
    }));
    return { declaration, references };
}

function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
    return inner.from >= outer.from && inner.to <= outer.to;
}

function add(map: Map<LocalModule, Set<LocalModule>>, from: LocalModule, to: LocalModule): void {
    map.set(from, (map.get(from) ?? new Set()).add(to));
}

/** Files that others need stand before those. @throws {Refusal} where they need each other. */
function inOrder(
    modules: readonly LocalModule[],
    dependencies: ReadonlyMap<LocalModule, ReadonlySet<LocalModule>>,
): LocalModule[] {
    const ordered: LocalModule[] = [];
    const visit = (module: LocalModule, above: readonly LocalModule[]): void => {
        if (above.includes(module)) throw new Refusal(l10n.t('{0} and others import each other.', module.name));
        if (ordered.includes(module)) return;
        for (const each of dependencies.get(module) ?? []) visit(each, [...above, module]);
        ordered.push(module);
    };
    for (const module of [...modules].reverse()) visit(module, []);
    return ordered;
}

/** The compiler does not let names lie about: of `const { a, b } = c` all or none. @throws {Refusal} */
export function assertAllUsed(gathering: Gathering, wanted: readonly Origin[]): void {
    const used = new Map<LocalModule, Set<string>>();
    const note = (origin: Origin | undefined): void => {
        if (origin?.kind === 'local') used.set(origin.module, (used.get(origin.module) ?? new Set()).add(origin.name));
    };
    for (const origin of wanted) note(origin);
    for (const { references } of [...gathering.values()].flat())
        for (const { origin, node } of references)
            if (!node.name.endsWith('Definition') || node.name === 'PropertyDefinition') note(origin);
    for (const [module, moved] of gathering) {
        const unused = moved
            .flatMap(({ declaration }) => declaration.names)
            .find((name) => used.get(module)?.has(name) !== true);
        if (unused !== undefined) throw new Refusal(l10n.t('{0} of {1} can’t be moved.', unused, module.name));
    }
}
