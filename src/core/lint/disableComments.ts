import type { SyntaxNode } from '@lezer/common';
import { at } from './edits/insertion.ts';
import { indentAt, lineBreakOf, lineStart } from './edits/layout.ts';
import type { TextEdit } from './rule.ts';
import type { Lines } from '../text/lines.ts';

/** Which rules the comments of a text turn off where. */
export interface Disabled {
    has(rule: string, line: number): boolean;
}

/** No names stand for all rules. */
interface Directive {
    readonly rules: readonly string[];
    /** 0-based; absent for the whole file. */
    readonly line: number | undefined;
}

/**
 * Reads `// nango-disable-next-line <rule>…`, `// nango-disable-line <rule>…` and, for the whole file,
 * `/* nango-disable <rule>… *\/`. Without names all rules are meant. What follows `--` is for people.
 */
export function disabledBy(source: string, comments: readonly SyntaxNode[], lines: Lines): Disabled {
    const directives = comments.flatMap((comment) => directiveOf(source, comment, lines) ?? []);
    return {
        has: (rule, line) =>
            directives.some(
                (directive) =>
                    (directive.line === undefined || directive.line === line) &&
                    (directive.rules.length === 0 || directive.rules.includes(rule)),
            ),
    };
}

function directiveOf(source: string, { from, to }: SyntaxNode, lines: Lines): Directive | undefined {
    const match = form.exec(source.slice(from, to));
    if (!match) return undefined;
    const [, opening, where, names = ''] = match;
    const isBlock = opening === '/*';
    if (where === undefined && !isBlock) return undefined;
    const rules = names.split(/[\s,*/]+/).filter((name) => name !== '');
    const { line: ends } = lines.positionAt(to);
    return {
        rules,
        line: where === '-next-line' ? ends + 1 : where === '-line' ? lines.positionAt(from).line : undefined,
    };
}

const form = /^(\/\*|\/\/)[\s*]*nango-disable(-next-line|-line)?(?=[\s*]|$)((?:(?!--)[^])*)/;

/** Turns a rule off for the line at an offset. */
export function disableLine(source: string, offset: number, rule: string): TextEdit {
    const start = lineStart(source, offset);
    return at(start, `${indentAt(source, start)}// nango-disable-next-line ${rule}${lineBreakOf(source)}`);
}

/** Turns a rule off for the whole file. */
export function disableFile(source: string, rule: string): TextEdit {
    return at(0, `/* nango-disable ${rule} */${lineBreakOf(source)}`);
}
