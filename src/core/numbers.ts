/** A growing row of whole numbers from 0 to 4,294,967,295, four bytes each: for as many as a large output has lines. */
export class Numbers {
    private values = new Uint32Array(64);
    private count = 0;

    get length(): number {
        return this.count;
    }

    /** Cuts off all from here on. */
    set length(length: number) {
        this.count = Math.min(this.count, length);
    }

    push(value: number): void {
        if (this.count === this.values.length) {
            const grown = new Uint32Array(this.count * 2);
            grown.set(this.values);
            this.values = grown;
        }
        this.values[this.count++] = value;
    }

    /** 0 where there is none. */
    at(index: number): number {
        return index < this.count ? (this.values[index] ?? 0) : 0;
    }

    set(index: number, value: number): void {
        if (index < this.count) this.values[index] = value;
    }
}
