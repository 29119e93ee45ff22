import * as z from 'zod';
import { readJsonPath } from '../run/compare/jsonPath.ts';
import { longestName } from './functionCase.ts';

const present = z.unknown().nonoptional();
const list = z.union([z.number().int().min(0), z.array(z.unknown())]);
const ignore = z
    .array(
        z
            .string()
            .regex(/^\$/, { abort: true })
            .refine((path) => readJsonPath(path) !== undefined),
    )
    .exactOptional();

/** The kinds of expectation by the part that tells them apart. */
export const expectationSchemas = {
    result: z.strictObject({ result: present, ignore }),
    records: z.strictObject({
        records: z.strictObject({
            models: z
                .record(z.string(), z.strictObject({ saved: list.exactOptional(), updated: list.exactOptional() }))
                .exactOptional(),
            deleted: list.exactOptional(),
        }),
        ignore,
    }),
    schema: z.strictObject({ schema: z.union([z.boolean(), z.record(z.string(), z.unknown())]) }),
    fails: z.strictObject({
        fails: z.strictObject({
            kind: z
                .enum(['actionError', 'upstream', 'exception', 'timeout', 'notStarted', 'silent', 'other'])
                .exactOptional(),
            message: z.string().exactOptional(),
            payload: z.unknown().exactOptional(),
        }),
        ignore,
    }),
} as const;

const { result, records, schema, fails } = expectationSchemas;

/** A case without what is expected of it. */
export const caseInputsSchema = z.strictObject({
    name: z
        .string()
        .max(longestName)
        .regex(/^\S(.*\S)?$/),
    connection: z.string().min(1).exactOptional(),
    input: z.unknown().exactOptional(),
    metadata: z.record(z.string(), z.unknown()).exactOptional(),
    checkpoint: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
    lastSyncDate: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}(T|$)/)
        .exactOptional(),
});

/** A case as storage and files hold it. */
export const caseSchema = caseInputsSchema.extend({
    expect: z.union([result, records, schema, fails]).exactOptional(),
});
