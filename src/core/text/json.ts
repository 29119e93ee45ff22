/** A value as JSON text; undefined where JSON has no word for it (undefined itself, functions). */
export function jsonText(value: unknown, indent?: number | string): string | undefined {
    return JSON.stringify(value, null, indent);
}
