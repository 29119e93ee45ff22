import { differencesOf, isObject } from './compareValues.ts';
import { jsonPathOf } from './jsonPath.ts';

/** A path that one may want to ignore; `differs`: two runs with the same inputs differ there. */
export interface SuggestedPath {
    readonly path: string;
    readonly differs: boolean;
    readonly example: unknown;
}

/** More would be no help. */
const most = 100;

/** Paths that differ between two runs, then those that look like ids or times. Places in lists stand for all of a list. */
export function suggestIgnored(
    value: unknown,
    earlier: { readonly value: unknown } | undefined,
): readonly SuggestedPath[] {
    const found = new Map<string, SuggestedPath>();
    const add = (place: readonly (string | number)[], differs: boolean, example: unknown): void => {
        const path = jsonPathOf(place.map((part) => (typeof part === 'number' ? { any: 'one' } : part)));
        if (path !== '$' && !found.has(path)) found.set(path, { path, differs, example });
    };
    const differences = earlier === undefined ? [] : differencesOf(earlier.value, value);
    for (const { place, actual, expected } of differences) add(place, true, actual ?? expected);
    walk(value, [], (place, leaf) => {
        if (looksPassing(place.at(-1), leaf)) add(place, false, leaf);
    });
    return [...found.values()].slice(0, most);
}

function walk(
    value: unknown,
    place: readonly (string | number)[],
    leaf: (place: readonly (string | number)[], value: unknown) => void,
): void {
    if (Array.isArray(value)) value.forEach((item: unknown, index) => walk(item, [...place, index], leaf));
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) walk(item, [...place, key], leaf);
    else leaf(place, value);
}

/** A value that looks like an id or a time, which are others in every run. */
export function looksPassing(key: string | number | undefined, value: unknown): boolean {
    const name = typeof key === 'string' ? key : '';
    if (/^(id|uuid|guid|etag|cursor|nonce)$|(Id|_id|UUID|_uuid)$/.test(name)) return true;
    if (/(At|_at|Date|_date|Time|_time|timestamp)$/i.test(name) && typeof value !== 'boolean') return true;
    if (typeof value !== 'string') return false;
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
