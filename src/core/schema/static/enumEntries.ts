/** An enum whose members are called what they are worth. */
export function enumEntries(values: readonly (string | number)[]): ReadonlyMap<string, string | number> {
    return new Map(values.map((value) => [String(value), value]));
}
