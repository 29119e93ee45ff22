import * as z from 'zod';
import type { RowsQuery, TreePart } from '../core/run/rows/rowsQuery.ts';

const count = z.number().int().nonnegative();

/** Keys and indexes from the outermost value inwards. */
export const valuePath = z.array(z.union([z.string(), count]));

/** Places of records, as runs. */
export const indexRuns = z.array(z.tuple([count, count]));

/** A value of a run that is shown as a tree. */
export const treePart: z.ZodType<TreePart> = z.discriminatedUnion('of', [
    z.object({ of: z.literal('result') }),
    z.object({ of: z.literal('payload') }),
    z.object({ of: z.literal('input'), section: count }),
    z.object({ of: z.literal('record'), model: z.string(), record: count }),
]);

/** What a view may ask of a run's rows. */
export const rowsQuery: z.ZodType<RowsQuery> = z.discriminatedUnion('list', [
    z.object({
        list: z.literal('tree'),
        part: treePart,
        folds: z.object({ levels: count, chosen: z.array(z.tuple([z.string(), z.boolean()])) }),
        filter: z.string(),
        only: z.array(valuePath).optional(),
    }),
    z.object({ list: z.literal('values'), part: treePart }),
    z.object({
        list: z.literal('records'),
        model: z.string(),
        kinds: z.array(z.enum(['saved', 'updated', 'deleted'])),
        text: z.string(),
        sort: z.object({ column: z.string(), descending: z.boolean() }).optional(),
        only: indexRuns.optional(),
        open: z.array(count),
        columns: z.object({ named: z.array(z.string()).exactOptional(), marked: z.array(z.string()) }).optional(),
    }),
    z.object({
        list: z.literal('output'),
        mine: z.boolean(),
        compileOpen: z.boolean(),
        find: z.string(),
        measured: count.exactOptional(),
    }),
    z.object({
        list: z.literal('calls'),
        grouped: z.boolean(),
        filter: z.string(),
        open: z.array(count),
        pointed: count.optional(),
    }),
]);
