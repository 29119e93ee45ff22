import type { ShownComparison } from './comparison.ts';
import type { ShownRun } from './shownRun.ts';

/** The whole result view. */
export type ResultState =
    | { readonly view: 'empty'; readonly version: number }
    | { readonly view: 'reading'; readonly version: number }
    | {
          readonly view: 'run';
          readonly version: number;
          readonly run: ShownRun;
          /** The function's run before, already ended, to look at while `run` goes on; the view also remembers it itself. */
          readonly last?: ShownRun;
      }
    | { readonly view: 'compare'; readonly version: number; readonly comparison: ShownComparison };
