import * as z from 'zod';
import { lintFunction } from '../../src/core/lint/lintFunction.ts';

/** A question about what a text does against the rules. */
export const lintQuestion = z.object({
    id: z.unknown().optional(),
    ask: z.literal('lint'),
    path: z.string().nullish(),
    source: z.string(),
});

/** The probe's answer: each problem at its place, with the titles of its fixes. */
export function lintAnswer({ path, source }: z.infer<typeof lintQuestion>): object {
    return {
        problems: lintFunction(path ?? undefined, source).map(({ rule, severity, range, message, fixes }) => ({
            rule,
            severity,
            line: range.start.line,
            character: range.start.character,
            endLine: range.end.line,
            endCharacter: range.end.character,
            message,
            fixes: fixes.map(({ title }) => title),
        })),
    };
}
