/** A page that does not tell that it has painted is waited for no longer. Milliseconds. */
const longest = 1000;

/** Ended runs that a page is about to paint for the first time: work that nobody waits for begins once they are seen. */
export class FirstPaints {
    private readonly expected = new Map<string, { readonly painted: Promise<void>; readonly tell: () => void }>();

    /** A page was given the run. */
    expect(key: string): void {
        if (this.expected.has(key)) return;
        let tell = (): void => undefined;
        const painted = new Promise<void>((resolve) => (tell = resolve));
        const timer = setTimeout(() => this.painted(key), longest);
        void painted.then(() => clearTimeout(timer));
        this.expected.set(key, { painted, tell });
    }

    /** The run is on the screen. */
    painted(key: string): void {
        this.expected.get(key)?.tell();
        this.expected.delete(key);
    }

    /** At once for a run that no page is about to paint. */
    async of(key: string): Promise<void> {
        await this.expected.get(key)?.painted;
    }

    dispose(): void {
        for (const key of this.expected.keys()) this.painted(key);
    }
}
