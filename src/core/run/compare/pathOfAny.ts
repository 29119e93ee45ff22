import type { Place } from './compareValues.ts';
import { jsonPathOf } from './jsonPath.ts';

/** The path to a place in which any item of a list stands for all: `$.items[*].updatedAt`. */
export function pathOfAny(place: Place): string {
    return jsonPathOf(place.map((part) => (typeof part === 'number' ? { any: 'one' as const } : part)));
}
