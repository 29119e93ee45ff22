/** One step of a path: a name or an index; `*`: any; `**`: any number of steps. */
export type PathStep = string | number | { readonly any: 'one' | 'many' };

const step =
    /\.\.(?=[\w$*[-])|\.?\[\s*(?:(\*)|(\d+)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\]|\.?(\*)|\.?([\w$-]+)/y;

/** Reads a path such as `$.items[*].updatedAt` or `$..id`; undefined where it is none. */
export function readJsonPath(path: string): readonly PathStep[] | undefined {
    if (!path.startsWith('$')) return undefined;
    const steps: PathStep[] = [];
    let at = 1;
    while (at < path.length) {
        step.lastIndex = at;
        const match = step.exec(path);
        if (match === null) return undefined;
        const [text, star, index, double, single, dotStar, name] = match;
        const bare = name !== undefined || dotStar !== undefined;
        if (bare && !text.startsWith('.') && steps.at(-1) !== many) return undefined;
        if (text === '..') steps.push(many);
        else if (star !== undefined || dotStar !== undefined) steps.push({ any: 'one' });
        else if (index !== undefined) steps.push(Number(index));
        else steps.push(name ?? (double ?? single ?? '').replace(/\\(.)/g, '$1'));
        at += text.length;
    }
    return steps;
}

const many: PathStep = { any: 'many' };

/** Writes a place in a value as a path. */
export function jsonPathOf(place: readonly (string | number | { readonly any: 'one' | 'many' })[]): string {
    return place.reduce<string>((path, part) => {
        if (typeof part === 'number') return `${path}[${part}]`;
        if (typeof part !== 'string') return part.any === 'one' ? `${path}[*]` : `${path}.`;
        return /^[A-Za-z_$][\w$]*$/.test(part) ? `${path}.${part}` : `${path}[${JSON.stringify(part)}]`;
    }, '$');
}

/** The path leads to this place, or to what holds it. */
export function covers(path: readonly PathStep[], place: readonly (string | number)[], at = 0, from = 0): boolean {
    const step = path[at];
    if (step === undefined) return true;
    const here = place[from];
    if (here === undefined) return false;
    if (typeof step === 'object' && step.any === 'many')
        return covers(path, place, at + 1, from) || covers(path, place, at, from + 1);
    return (typeof step === 'object' || String(step) === String(here)) && covers(path, place, at + 1, from + 1);
}
