/** A list or an object: what has values below it. */
export type Branch = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Deeper values stay folded into their summary: nobody reads them here, and a walk must not overflow. */
export const deepest = 200;

/** A value as a branch; undefined for a scalar and for what is empty. */
export function branchOf(value: unknown): Branch | undefined {
    if (Array.isArray(value)) return value.length > 0 ? value : undefined;
    return isObject(value) && Object.keys(value).length > 0 ? value : undefined;
}

/** The keys of an object; undefined for a list, whose keys are its places. */
export function keysOf(branch: Branch): readonly string[] | undefined {
    return isList(branch) ? undefined : Object.keys(branch);
}

/** The value at a place of a branch. */
export function valueIn(branch: Branch, place: number, keys: readonly string[] | undefined): unknown {
    return isList(branch) ? branch[place] : branch[keys?.[place] ?? ''];
}

/** How many values stand directly below. */
export function sizeOf(branch: Branch, keys: readonly string[] | undefined): number {
    return isList(branch) ? branch.length : (keys?.length ?? 0);
}

function isList(branch: Branch): branch is readonly unknown[] {
    return Array.isArray(branch);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
