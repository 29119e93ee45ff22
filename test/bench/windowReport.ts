import { z } from 'zod';

/** The variable that names the file for a window's report. */
export const reportVariable = 'NANGO_BENCH_REPORT';
/** The variable that holds what a window is to do, as JSON. */
export const taskVariable = 'NANGO_BENCH_TASK';

/** A window in which extensions are activated once each, in this order, and then the parser is loaded. */
export const ActivationTask = z.object({
    extensions: z.array(z.string()),
    /** The file whose import brings the parser. */
    parserFile: z.string(),
});

const Stats = z.object({ load: z.number(), activate: z.number() });

/** VS Code's own figures, whole milliseconds: loading the extension's code, and its `activate` until it returns. */
export type ActivationStats = z.infer<typeof Stats>;

/** How long each took, milliseconds. */
export const ActivationReport = z.object({
    /** From asking for an extension until it is active. */
    activations: z.record(z.string(), z.number()),
    vscode: z.record(z.string(), Stats),
    parserLoad: z.number(),
});

/** A window in which a file is compiled and dry run, alternating with a bare client. */
export const RequestsTask = z.object({
    extension: z.string(),
    /** A function on the integration `github`. */
    file: z.string(),
    server: z.string(),
    apiKey: z.string(),
    compiles: z.number(),
    dryRuns: z.number(),
});

const Pairs = z.object({ ours: z.array(z.number()), bare: z.array(z.number()) });

/** How long something took by the extension and by the bare client, milliseconds. */
export type MeasuredPairs = z.infer<typeof Pairs>;

/** Milliseconds; the heap of the extension host in bytes. */
export const RequestsReport = z.object({
    compiles: Pairs,
    dryRuns: Pairs,
    /** When the extension was asked for each dry run, epoch milliseconds. */
    dryRunsAsked: z.array(z.number()),
    /** How long it takes to ask for a document's lenses: so much later the bench learns of an outcome. */
    lensLooks: z.array(z.number()),
    heap: z.object({ before: z.number(), activated: z.number(), compiled: z.number() }),
});
