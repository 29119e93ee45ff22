import { callCases } from './callCases.ts';
import { definitionCases } from './definitionCases.ts';
import { exportCases } from './exportCases.ts';
import type { RuleCase } from './ruleCase.ts';

/** Every rule with texts that break it and texts that don't. */
export const ruleCases: readonly RuleCase[] = [...exportCases, ...callCases, ...definitionCases];
