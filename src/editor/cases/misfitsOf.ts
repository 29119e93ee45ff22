import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import type { Misfit } from '../../core/cases/checkExpectation.ts';

const schemaLike = z.union([z.boolean(), z.record(z.string(), z.json())]);

/** Where a value does not fit a JSON Schema; a schema that zod does not know is said, never taken for fitting. */
export function misfitsOf(schema: unknown, value: unknown): readonly Misfit[] {
    try {
        const read = z.fromJSONSchema(schemaLike.parse(schema)).safeParse(value);
        if (read.success) return [];
        return read.error.issues.map(({ path, message }) => ({
            place: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
            message,
        }));
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [{ place: [], message: l10n.t('this JSON Schema can’t be checked here: {0}', why) }];
    }
}
