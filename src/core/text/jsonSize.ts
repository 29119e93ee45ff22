/** Whether a value takes more than so many characters of JSON, about; looks no further than it must. */
export function isLarger(value: unknown, most: number): boolean {
    return roomAfter(value, most) < 0;
}

/** What is left of so many characters after a value's JSON, about; below 0 as soon as it is too large. */
export function roomAfter(value: unknown, room: number): number {
    return left(value, room, 0);
}

/** Deeper values count as too large: walking on would overflow the stack. */
const deepest = 500;

function left(value: unknown, most: number, depth: number): number {
    if (typeof value === 'string') return most - value.length - 2;
    if (typeof value !== 'object' || value === null) return most - 4;
    if (depth > deepest) return -1;
    let rest = most - 2;
    if (Array.isArray(value)) {
        for (let index = 0; index < value.length && rest >= 0; index++) rest = left(value[index], rest - 1, depth + 1);
        return rest;
    }
    for (const [key, inner] of Object.entries(value)) {
        rest = left(inner, rest - key.length - 4, depth + 1);
        if (rest < 0) break;
    }
    return rest;
}
