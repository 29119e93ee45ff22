import type { Position } from '../text/position.ts';
import type { CompileProblem } from './compileProblem.ts';

/** What an editor's own TypeScript says of a place. */
export interface ToldProblem {
    readonly start: Position;
    readonly message: string;
}

/**
 * Whether an editor's TypeScript tells what the platform's compiler told: the same sentence at the same place. What is
 * in quotes is not compared, since TypeScript's versions print types differently.
 */
export function tellsTheSame(told: ToldProblem, { range, message, exact }: CompileProblem): boolean {
    const isSameLine = told.start.line === range.start.line;
    const isSamePlace = isSameLine && (!exact || told.start.character === range.start.character);
    return isSamePlace && sentenceOf(told.message) === sentenceOf(message);
}

function sentenceOf(message: string): string {
    const [first = ''] = message.split('\n');
    return first.trim().replaceAll(/'[^']*'|"[^"]*"/g, "''");
}
