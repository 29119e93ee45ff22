import type { RunInputs } from '../inputs/readDraft.ts';
import { differencesOf } from '../run/compare/compareValues.ts';
import { inputsOf, type FunctionCase } from './functionCase.ts';

/** A run with these inputs is a run of the case; a connection that it leaves open may be any. */
export function sameInputs(each: FunctionCase, inputs: RunInputs): boolean {
    return differencesOf(inputsOf(each, inputs.connection), inputs).length === 0;
}
