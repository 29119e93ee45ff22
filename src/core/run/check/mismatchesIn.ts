import type { RunCheck } from './runCheck.ts';

/** How many values that came back are not as the function says. What was sent does not count: that was the person's. */
export function mismatchesIn({ result, models }: RunCheck): number {
    return models.reduce((sum, { total }) => sum + total, result?.total ?? 0);
}
