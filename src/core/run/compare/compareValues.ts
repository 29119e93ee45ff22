import { covers, jsonPathOf, readJsonPath, type PathStep } from './jsonPath.ts';

/** A place in a value. */
export type Place = readonly (string | number)[];

/** One place where two values differ; a value that is not there is undefined. */
export interface Difference {
    readonly place: Place;
    readonly expected: unknown;
    readonly actual: unknown;
    /** A list holds the same in another order: both sides are the ids of its items. */
    readonly isOrder?: true;
}

/** Paths that are not compared; those that can't be read ignore nothing. */
export function readIgnored(paths: readonly string[] = []): readonly (readonly PathStep[])[] {
    return paths.flatMap((path) => {
        const read = readJsonPath(path);
        return read === undefined ? [] : [read];
    });
}

/** Where two JSON values differ: the order of keys does not matter, that of lists does. */
export function differencesOf(
    expected: unknown,
    actual: unknown,
    ignored: readonly (readonly PathStep[])[] = [],
    place: Place = [],
): readonly Difference[] {
    if (ignored.some((path) => covers(path, place))) return [];
    if (Array.isArray(expected) && Array.isArray(actual)) {
        const length = Math.max(expected.length, actual.length);
        return Array.from({ length }).flatMap((_, index) =>
            differencesOf(expected[index], actual[index], ignored, [...place, index]),
        );
    }
    if (isObject(expected) && isObject(actual)) {
        const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
        return [...keys].flatMap((key) =>
            differencesOf(own(expected, key), own(actual, key), ignored, [...place, key]),
        );
    }
    // Also -0 and 0 are one number.
    return expected === actual ? [] : [{ place, expected, actual }];
}

/** Whether two JSON values are the same, in whatever order their keys stand. */
export function sameValue(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
    if (!isObject(a) || !isObject(b)) return false;
    const keys = Object.keys(a);
    return (
        keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
    );
}

/** The value for a diff: what is ignored is left out, keys stand in the order of `order` as far as it has them. */
export function forDiff(
    value: unknown,
    order: unknown,
    ignored: readonly (readonly PathStep[])[],
    place: Place = [],
): unknown {
    const shown = (key: string | number): boolean => !ignored.some((path) => covers(path, [...place, key]));
    if (Array.isArray(value)) {
        return value.flatMap((item: unknown, index) =>
            shown(index)
                ? [forDiff(item, Array.isArray(order) ? order[index] : undefined, ignored, [...place, index])]
                : [],
        );
    }
    if (!isObject(value)) return value;
    const first = isObject(order) ? Object.keys(order).filter((key) => Object.hasOwn(value, key)) : [];
    const keys = [...new Set([...first, ...Object.keys(value)])].filter(shown);
    return Object.fromEntries(
        keys.map((key) => [
            key,
            forDiff(own(value, key), isObject(order) ? own(order, key) : undefined, ignored, [...place, key]),
        ]),
    );
}

/** The first differences as paths, for one sentence. */
export function placesOf(differences: readonly Difference[], most: number): string {
    const paths = differences.slice(0, most).map(({ place }) => jsonPathOf(place));
    return differences.length > most ? `${paths.join(', ')}, …` : paths.join(', ');
}

/** An object of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object has under a name itself, not by its prototype. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
