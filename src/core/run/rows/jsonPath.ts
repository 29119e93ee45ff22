import { branchOf, keysOf, valueIn } from './branch.ts';

/** A key that needs no quotes in a path. */
const plainKey = /^[A-Za-z_$][\w$]*$/;

/** Adds a key to a path as JavaScript would write it: `issues[0].title`, `headers["x-id"]`. */
export const childPath = (parent: string, key: string | number): string => {
    if (typeof key === 'number') return `${parent}[${key}]`;
    if (!plainKey.test(key)) return `${parent}[${JSON.stringify(key)}]`;
    return parent ? `${parent}.${key}` : key;
};

const step = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;

/** The value at a path that `childPath` made; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
    let value = root;
    for (const [, plain, index, quoted] of path.matchAll(step)) {
        const branch = branchOf(value);
        if (!branch) return undefined;
        const keys = keysOf(branch);
        const key = plain ?? (quoted === undefined ? index : String(JSON.parse(quoted)));
        value = valueIn(branch, keys ? keys.indexOf(key ?? '') : Number(index), keys);
    }
    return value;
}
