import { foldCase } from '../../text/foldCase.ts';
import { branchOf, deepest, keysOf, sizeOf, valueIn } from './branch.ts';

/** Whether a text or number anywhere in a value holds `wanted`, which is folded already. */
export function holdsText(value: unknown, wanted: string, depth = 0): boolean {
    const branch = branchOf(value);
    if (!branch) return typeof value !== 'object' || value === null ? foldCase(String(value)).includes(wanted) : false;
    if (depth === deepest) return false;
    const keys = keysOf(branch);
    const size = sizeOf(branch, keys);
    for (let place = 0; place < size; place++)
        if (holdsText(valueIn(branch, place, keys), wanted, depth + 1)) return true;
    return false;
}
