import * as z from 'zod';
import { comparedParts } from '../core/run/compare/runDifference.ts';
import { indexRuns, rowsQuery, treePart, valuePath } from './rowsQuery.ts';

const count = z.number().int().nonnegative();

/** What the result view may ask for. */
export const resultIntent = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('ready') }),
    /** What came back of the run `run` is on the screen. */
    z.object({ intent: z.literal('painted'), run: z.string() }),
    z.object({ intent: z.literal('runAgain') }),
    z.object({ intent: z.literal('runAsOtherType') }),
    z.object({ intent: z.literal('stopWatching') }),
    z.object({ intent: z.literal('watchAgain') }),
    z.object({ intent: z.literal('tryNow') }),
    z.object({ intent: z.literal('showLog') }),
    z.object({ intent: z.literal('showProblems') }),
    z.object({ intent: z.literal('showFunction') }),
    z.object({ intent: z.literal('showFrame'), index: z.number().int() }),
    z.object({ intent: z.literal('findLine') }),
    z.object({ intent: z.literal('openDryRunById') }),
    z.object({ intent: z.literal('chooseConnection') }),
    z.object({ intent: z.literal('chooseIntegration') }),
    z.object({ intent: z.literal('addApiKey') }),
    z.object({ intent: z.literal('openApiKeys') }),
    z.object({ intent: z.literal('openProxySettings') }),
    z.object({ intent: z.literal('useTheseInputs') }),
    z.object({
        intent: z.literal('openDocument'),
        part: z.enum(['result', 'records', 'output', 'error', 'inputs', 'raw']),
        model: z.string().optional(),
    }),
    z.object({ intent: z.literal('copy'), text: z.string() }),
    /** A value of the run `run`, and one inside it by its path: copied or opened as a document. */
    z.object({ intent: z.literal('copyValue'), run: z.string(), part: treePart, path: z.string() }),
    z.object({ intent: z.literal('openValue'), run: z.string(), part: treePart, path: z.string() }),
    /** The output, or the function's own lines of it. */
    z.object({ intent: z.literal('copyOutput'), run: z.string(), mine: z.boolean() }),
    /** The records of a model as they are shown: filtered and in order. */
    z.object({ intent: z.literal('saveRecords'), run: z.string(), query: rowsQuery }),
    /** Rows of what is too large for the state; `facts`: what is said of all of them is wanted too. Answered by `rows`. */
    z.object({
        intent: z.literal('rowsWanted'),
        run: z.string(),
        list: z.string(),
        ask: count,
        query: rowsQuery,
        from: count,
        to: count,
        facts: z.boolean(),
    }),
    /** The next row of a tree whose key begins with this letter, after `after` and round. Answered by `keyFound`. */
    z.object({
        intent: z.literal('keySought'),
        run: z.string(),
        list: z.string(),
        query: rowsQuery,
        letter: z.string().length(1),
        after: count,
    }),
    /** The row of a value in a tree. Answered by `keyFound`. */
    z.object({
        intent: z.literal('valueSought'),
        run: z.string(),
        list: z.string(),
        query: rowsQuery,
        path: valuePath,
    }),
    /** The next row of a table whose record is at one of these places, after `from`, or before it, and round. */
    z.object({
        intent: z.literal('markSought'),
        run: z.string(),
        list: z.string(),
        query: rowsQuery,
        marked: indexRuns,
        from: z.number().int(),
        back: z.boolean(),
    }),
    z.object({ intent: z.literal('copyDryRunId') }),
    z.object({ intent: z.literal('runFromCheckpoint') }),
    z.object({ intent: z.literal('compareWithFirst') }),
    z.object({ intent: z.literal('showDifferences'), from: z.number().int().min(0) }),
    z.object({ intent: z.literal('openDifference'), index: z.number().int().min(0) }),
    z.object({ intent: z.literal('openCompared'), part: z.enum(['all', ...comparedParts]) }),
    z.object({ intent: z.literal('ignorePath'), path: z.string().optional() }),
    z.object({ intent: z.literal('stopIgnoring'), path: z.string() }),
    z.object({ intent: z.literal('swapCompared') }),
    z.object({ intent: z.literal('closeCompared') }),
]);
export type ResultIntent = z.infer<typeof resultIntent>;

/** Questions about rows of what is too large for the state. */
export type RowsQuestion = Extract<
    ResultIntent,
    { readonly intent: 'rowsWanted' | 'keySought' | 'valueSought' | 'markSought' }
>;
