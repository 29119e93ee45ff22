import { runStep } from './runStep.ts';
import type { Step, StepResult } from './step.ts';

/** Where the report goes. */
export type Print = (text: string) => void;

/**
 * Runs lanes of steps side by side. What a step prints appears in one piece at its end, under its heading; as it comes
 * if there is only one lane.
 */
export async function runLanes(lanes: readonly (readonly Step[])[], print: Print): Promise<readonly StepResult[]> {
    const inOnePiece = lanes.length > 1;
    const results = new Map<string, Promise<StepResult>>();
    const run = async (step: Step, previous: Promise<StepResult> | undefined): Promise<StepResult> => {
        await previous;
        const needed = await Promise.all(step.needs.flatMap((name) => results.get(name) ?? []));
        const missing = needed.find((result) => result.failed > 0);
        return missing === undefined ? await report(step, print, inOnePiece) : notRun(step, missing, print);
    };
    for (const lane of lanes)
        for (const [index, step] of lane.entries())
            results.set(step.name, run(step, results.get(lane[index - 1]?.name ?? '')));
    return await Promise.all(results.values());
}

async function report(step: Step, print: Print, inOnePiece: boolean): Promise<StepResult> {
    let output = '';
    if (!inOnePiece) print(`\n━━ ${step.name}\n`);
    const result = await runStep(step, inOnePiece ? (text) => (output += text) : print);
    print(`${inOnePiece ? `\n━━ ${step.name}\n${output}\n` : ''}━━ ${summary(result)}\n`);
    return result;
}

function notRun(step: Step, missing: StepResult, print: Print): StepResult {
    print(`\n━━ ${step.name}: not run, since ${missing.name} failed\n`);
    return { name: step.name, passed: 0, failed: 1, skipped: 0, failures: [], again: [], seconds: 0 };
}

/** A step's outcome on one line. */
export function summary({ name, passed, failed, skipped, seconds }: StepResult): string {
    const skips = skipped > 0 ? `, ${skipped} skipped` : '';
    const outcome = passed === 0 && failed === 0 ? 'passed' : `${passed} passed, ${failed} failed${skips}`;
    return `${name}: ${outcome} (${seconds.toFixed(1)} s)`;
}
