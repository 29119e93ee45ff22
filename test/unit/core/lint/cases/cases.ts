import { callCases } from './callCases.ts';
import { checkpointCases } from './checkpointCases.ts';
import { definitionCases } from './definitionCases.ts';
import { exportCases } from './exportCases.ts';
import { habitCases } from './habitCases.ts';
import type { RuleCase } from './ruleCase.ts';
import { schemaCases } from './schemaCases.ts';

/** Every rule with texts that break it and texts that don't. */
export const ruleCases: readonly RuleCase[] = [
    ...exportCases,
    ...callCases,
    ...definitionCases,
    ...checkpointCases,
    ...habitCases,
    ...schemaCases,
];
