import type { ComparisonParts } from '../compare/openComparison.ts';
import type { RunCommandParts } from '../runCommandParts.ts';

/** What the commands across runs work with. */
export interface HistoryCommandParts extends ComparisonParts, RunCommandParts {}
