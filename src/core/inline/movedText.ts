import type { Gathered } from './gatherDeclarations.ts';
import { unnamed, type LocalModule } from './localModule.ts';
import type { Origin } from './moduleGraph.ts';

/** A declaration as it stands in its new place: without `export`, its comments above it, names as they are there. */
export function movedText(
    module: LocalModule,
    { declaration, references }: Gathered,
    nameOf: (origin: Origin) => string | undefined,
): string {
    const { node, from, to, prefix, anonymous } = declaration;
    const { source } = module.tree;
    let text = prefix;
    let at = from;
    for (const { node: place, name, shorthand, origin } of [...references].sort((a, b) => a.node.from - b.node.from)) {
        const chosen = origin && nameOf(origin);
        if (chosen === undefined || chosen === name) continue;
        text += source.slice(at, place.from) + (shorthand ? `${name}: ${chosen}` : chosen);
        at = place.to;
    }
    text += source.slice(at, to);
    if (prefix !== '') text += ';';
    const comments = commentsAbove(source, node.parent?.name === 'ExportDeclaration' ? node.parent.from : node.from);
    if (anonymous === undefined) return comments + text;
    const own = nameOf({ kind: 'local', module, name: unnamed }) ?? 'moved';
    if (anonymous === 'expression') return `${comments}const ${own} = ${text.replace(/;$/, '')};`;
    return comments + text.replace(/^((?:async\s+)?function\s*\*?|(?:abstract\s+)?class)\s*/, `$1 ${own}`);
}

/** The comments that stand right above, no empty line between. */
function commentsAbove(source: string, from: number): string {
    const above = source.slice(0, from);
    const match = /(?:(?:^|(?<=[\r\n]))(?:\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)[^\S\r\n]*\r?\n)+$/.exec(above);
    return match?.[0] ?? '';
}
