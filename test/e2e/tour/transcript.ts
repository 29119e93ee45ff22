/** What a tour saw, as text: printed as it goes and kept. */
export class Transcript {
    readonly #lines: string[] = [];
    readonly #print: (line: string) => void;
    readonly #started = Date.now();

    constructor(print: (line: string) => void) {
        this.#print = print;
    }

    get text(): string {
        return `${this.#lines.join('\n')}\n`;
    }

    /** Says what was seen in the current step. */
    say(line: string): void {
        this.#write(`           ${line}`);
    }

    /** Goes through a step; what goes wrong is said before it is thrown on. */
    async step(title: string, go: () => Promise<void>): Promise<void> {
        const seconds = ((Date.now() - this.#started) / 1000).toFixed(1).padStart(6);
        this.#write(`${seconds} s   ${title}`);
        try {
            await go();
        } catch (error) {
            this.say(`Failed: ${error instanceof Error ? error.message : String(error)}`);
            throw error;
        }
    }

    #write(line: string): void {
        this.#lines.push(line);
        this.#print(line);
    }
}
