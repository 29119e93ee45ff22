import type { Compiled } from '../api/client.ts';

/** How many texts are remembered; a bundle is some 10 KB. */
const capacity = 50;

/** The texts this window knows to compile, by server: a dry run of one of them need not compile it first. */
export class CompiledTexts {
    private readonly known = new Map<string, Compiled>();

    /** The outcome of compiling this very text on this server. */
    get(origin: string, code: string): Compiled | undefined {
        return this.known.get(keyOf(origin, code));
    }

    /** Keeps an outcome, the oldest making room. */
    add(origin: string, code: string, compiled: Compiled): void {
        const key = keyOf(origin, code);
        this.known.delete(key);
        this.known.set(key, compiled);
        const [oldest] = this.known.keys();
        if (this.known.size > capacity && oldest !== undefined) this.known.delete(oldest);
    }
}

function keyOf(origin: string, code: string): string {
    return `${origin}\n${code}`;
}
