import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { isRelative } from '../function/importObstacles.ts';
import { assertAllUsed, gatherDeclarations, type Gathering } from './gatherDeclarations.ts';
import { assertHarmless } from './harmless.ts';
import type { InlineEdit } from './inlineEdit.ts';
import type { Declaration, LocalModule } from './localModule.ts';
import { movedText } from './movedText.ts';
import { ModuleGraph, type Origin, type ReadModule } from './moduleGraph.ts';
import { NameChoice } from './nameChoice.ts';
import { PackageImports } from './packageImports.ts';
import { Refusal } from './refusal.ts';

/** The edits that put imported code in the place of imports, or why that is not possible. */
export type Inlining = { readonly edits: readonly InlineEdit[] } | { readonly refusal: string };

/** A function file whose relative imports are to go. */
export interface InlineTask {
    readonly path: string;
    readonly source: string;
    /** Where the literal starts that names the module; all relative imports where absent. */
    readonly specifier?: number;
    readonly read: ReadModule;
}

/** Moves what a file imports from others of its project into it, where nothing but the place changes. */
export async function inlineImports(task: InlineTask): Promise<Inlining> {
    try {
        const graph = await ModuleGraph.load(task.path, task.source, task.read);
        return { edits: inlined(graph, task.specifier) };
    } catch (error) {
        if (error instanceof Refusal) return { refusal: error.message };
        throw error;
    }
}

interface Wanted {
    readonly statement: SyntaxNode;
    readonly local: string;
    readonly origin: Origin;
}

function inlined(graph: ModuleGraph, specifier: number | undefined): InlineEdit[] {
    const { entry } = graph;
    if (entry.tree.broken) throw new Refusal(l10n.t('This file has a syntax error.'));
    const relative = entry.references.filter(({ form, module }) => form === 'import' && isRelative(module));
    const asked = relative.filter((each) => specifier === undefined || each.specifier.from === specifier);
    const [first] = asked;
    if (first === undefined) throw new Refusal(l10n.t('There is no relative import here.'));

    // What is moved must not be imported as well: other imports of the same files go along.
    const chosen = new Set(asked);
    let wanted: Wanted[] = [];
    let gathering: Gathering = new Map();
    for (let before = -1; before !== chosen.size;) {
        before = chosen.size;
        wanted = [...chosen].flatMap((reference) => wantedOf(graph, reference));
        gathering = gatherDeclarations(
            graph,
            wanted.map(({ origin }) => origin),
        );
        for (const each of relative) {
            const module = graph.foundBy(entry, each);
            if (module !== undefined && gathering.has(module)) chosen.add(each);
        }
    }
    const loaded = [...chosen].flatMap((each) =>
        each.typeOnly ? [] : [...graph.loadedWith(graph.moduleOf(entry, each))],
    );
    for (const module of new Set(loaded)) assertHarmless(module, movedOf(gathering, module));
    assertAllUsed(
        gathering,
        wanted.map(({ origin }) => origin),
    );
    const packages = new PackageImports(entry);
    const names = new NameChoice(entry, gathering, packages);
    for (const { local, origin } of wanted) names.fix(local, origin);
    names.chooseRest();
    const code = [...gathering].flatMap(([module, moved]) =>
        moved.map((each) => movedText(module, each, (origin) => names.of(origin))),
    );
    return editsOf(
        entry,
        [...chosen].map(({ specifier: literal }) => statementOf(literal)),
        { packages, code },
    );
}

function movedOf(gathering: Gathering, module: LocalModule): Set<Declaration> {
    return new Set(gathering.get(module)?.map(({ declaration }) => declaration) ?? []);
}

function wantedOf(graph: ModuleGraph, reference: LocalModule['references'][number]): Wanted[] {
    const module = graph.moduleOf(graph.entry, reference);
    if (module.tree.broken) throw new Refusal(l10n.t('{0} has a syntax error.', module.name));
    if (reference.names.length === 0)
        throw new Refusal(l10n.t('{0} is imported for what it does when it is loaded.', reference.module));
    return reference.names.map(({ local, imported }) => {
        if (imported === '*')
            throw new Refusal(l10n.t('{0} is imported as a whole. Import the names that are used.', reference.module));
        return { statement: statementOf(reference.specifier), local, origin: graph.origin(module, imported) };
    });
}

function statementOf(specifier: SyntaxNode): SyntaxNode {
    return specifier.parent ?? specifier;
}

/** Imports go, what they brought stands behind the last of them. */
function editsOf(
    entry: LocalModule,
    removed: readonly SyntaxNode[],
    { packages, code }: { readonly packages: PackageImports; readonly code: readonly string[] },
): InlineEdit[] {
    const { source } = entry.tree;
    const newline = source.includes('\r\n') ? '\r\n' : '\n';
    const imports = entry.references
        .filter(({ form }) => form === 'import')
        .map(({ specifier }) => statementOf(specifier));
    const last = imports.reduce((a, b) => (b.to > a.to ? b : a));
    const inserted = [...packages.lines, ...(code.length === 0 ? [] : ['', code.join('\n\n')])].join('\n');
    const edits: InlineEdit[] = [...packages.edits];
    for (const { from, to } of removed) {
        if (from === last.from) continue;
        const end = /^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(source.slice(to))?.[0].length ?? 0;
        edits.push({ from, to: to + end, text: '' });
    }
    const isRemoved = removed.some(({ from }) => from === last.from);
    const text = isRemoved ? inserted.replace(/^\n/, '') : inserted === '' ? '' : `\n${inserted}`;
    const place = isRemoved ? { from: last.from, to: last.to } : { from: last.to, to: last.to };
    edits.push({ ...place, text: text.replace(/\r\n|\r|\n/g, newline) });
    return edits.filter(({ from, to, text: put }) => to > from || put !== '').sort((a, b) => a.from - b.from);
}
