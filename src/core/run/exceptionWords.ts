import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { jsonPathOf } from './compare/jsonPath.ts';

/** What an exception says: its first line for a headline, and the rest of it. */
export interface ExceptionWords {
    readonly headline: string;
    /** Of a message of several lines, all that the headline leaves out. */
    readonly details?: string;
}

/** A ZodError's message is the JSON of its issues. */
const zodIssues = z.array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) })).min(1);

/** An exception in words, its name where it says nothing. */
export function exceptionWords({ name, message }: { readonly name: string; readonly message: string }): ExceptionWords {
    const issues = name === 'ZodError' || name === '$ZodError' ? issuesIn(message) : [];
    const [issue, ...others] = issues;
    if (issue !== undefined) {
        if (others.length === 0) return { headline: issue };
        return { headline: l10n.t('{0} (and {1} more)', issue, others.length), details: issues.join('\n') };
    }
    const said = message.trim();
    const end = said.search(/\r?\n/);
    if (end < 0) return { headline: said === '' ? name : said };
    return { headline: said.slice(0, end).trimEnd(), details: said.slice(end).replace(/^\r?\n/, '') };
}

function issuesIn(message: string): readonly string[] {
    try {
        const read = zodIssues.safeParse(JSON.parse(message));
        return (read.data ?? []).map(({ message: said, path }) =>
            path.length === 0 ? said : `${said} (${jsonPathOf(path)})`,
        );
    } catch {
        return [];
    }
}
