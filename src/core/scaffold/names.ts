/** What a function's text names itself, and what it reaches for. */
const reserved: ReadonlySet<string> = new Set([
    'Input',
    'Output',
    'Metadata',
    'Checkpoint',
    'Array',
    'Boolean',
    'Date',
    'Error',
    'Function',
    'Infinity',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'NaN',
    'Number',
    'Object',
    'Promise',
    'ProxyConfiguration',
    'Record',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'URL',
]);

/** Gives out names for constants, none twice. */
export class Names {
    readonly #taken = new Set<string>(reserved);

    /** The name itself, or the nearest that is free. */
    take(name: string, suffix = ''): string {
        let free = name;
        if (this.#taken.has(free) && suffix !== '') free = `${name}${suffix}`;
        for (let count = 2; this.#taken.has(free); count += 1) free = `${name}${suffix}${count}`;
        this.#taken.add(free);
        return free;
    }
}
