import type { Steps } from '../steps.ts';
import { endOfString, likelyEndOfString, partsOfString } from './jsonStrings.ts';

/** How much text `JSON.parse` is given in one go: that is quickest, yet nothing else goes on meanwhile. Characters. */
export interface JsonPortions {
    /** A text of up to so much, whole. */
    readonly whole: number;
    /** A string in a larger text. */
    readonly string: number;
    /** Of anything else in it. */
    readonly piece: number;
    /** How much is read in one step, about. */
    readonly step: number;
}

/** A million characters of objects take `JSON.parse` 4 ms and more to put in order in memory; of a string, 1.5 ms. */
const usual: JsonPortions = { whole: 1_000_000, string: 30_000_000, piece: 64 * 1024, step: 256 * 1024 };

/** Deeper than this, a value is read in one go. */
const deepest = 100;

/**
 * What `JSON.parse` makes of a text, in steps, however large it is: where lists, objects and strings end is looked for
 * here, and what is small enough is left to `JSON.parse` itself.
 * @throws {SyntaxError} as `JSON.parse` does.
 */
export function* jsonInSteps(text: string, portions = usual): Steps<unknown> {
    const value = text.length > portions.whole ? yield* new Reader(text, portions).whole() : odd;
    if (value !== odd) return value;
    // Whether it is wrong, and where, is for `JSON.parse` to say.
    const whole: unknown = JSON.parse(text);
    return whole;
}

/** The text is not what was expected: it is left to `JSON.parse`. */
const odd = Symbol('odd');

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

class Reader {
    private readonly text: string;
    private readonly portions: JsonPortions;
    private at = 0;
    private rested = 0;
    private guesses = true;

    constructor(text: string, portions: JsonPortions) {
        this.text = text;
        this.portions = portions;
    }

    *whole(): Steps<unknown> {
        this.skipBlanks();
        const value = yield* this.large(0);
        this.skipBlanks();
        return this.at === this.text.length ? value : odd;
    }

    /** A value of more than a piece, from here on. */
    private *large(depth: number): Steps<unknown> {
        if (depth > deepest) return odd;
        switch (this.text.charCodeAt(this.at)) {
            case openList:
                return yield* this.list(depth);
            case openObject:
                return yield* this.object(depth);
            case quote:
                return yield* this.string();
            default:
                return odd;
        }
    }

    private *list(depth: number): Steps<unknown> {
        const items: unknown[] = [];
        this.at++;
        for (;;) {
            // As many items as make a piece, in one go.
            const { from, end } = this.few(closeList);
            if (end > from) {
                const few: unknown = JSON.parse(`[${this.text.slice(from, end)}]`);
                // None behind a comma is a mistake.
                if (!Array.isArray(few) || few.length === 0) return odd;
                for (const item of few) items.push(item);
            } else {
                this.skipBlanks();
                const item = yield* this.large(depth + 1);
                if (item === odd) return odd;
                items.push(item);
            }
            const next = this.next();
            if (next === closeList) return items;
            if (next !== comma) return odd;
            if (this.isDue) yield;
        }
    }

    private *object(depth: number): Steps<unknown> {
        const object = {};
        this.at++;
        for (;;) {
            const { from, end } = this.few(closeObject);
            if (end > from) {
                const few: unknown = JSON.parse(`{${this.text.slice(from, end)}}`);
                const members = Object.entries(isObject(few) ? few : {});
                if (members.length === 0) return odd;
                for (const [key, value] of members) define(object, key, value);
            } else {
                this.skipBlanks();
                const keyEnd = this.text.charCodeAt(this.at) === quote ? endOfString(this.text, this.at) : undefined;
                if (keyEnd === undefined || keyEnd - this.at > this.portions.piece) return odd;
                const key: unknown = JSON.parse(this.text.slice(this.at, keyEnd));
                this.at = keyEnd;
                if (typeof key !== 'string' || this.next() !== colon) return odd;
                this.skipBlanks();
                const value = yield* this.large(depth + 1);
                if (value === odd) return odd;
                define(object, key, value);
            }
            const next = this.next();
            if (next === closeObject) return object;
            if (next !== comma) return odd;
            if (this.isDue) yield;
        }
    }

    private *string(): Steps<unknown> {
        const guessed = this.guesses ? this.stringUpTo(likelyEndOfString(this.text, this.at)) : undefined;
        if (guessed !== undefined) return guessed;
        // A text that is laid out in another way is not searched in vain again.
        this.guesses = false;
        const end = endOfString(this.text, this.at);
        if (end === undefined) return odd;
        if (end - this.at > this.portions.string) return yield* this.stringInParts(end);
        // Looking for its end has taken its time as well.
        if (end - this.at > this.portions.step) yield;
        return this.stringUpTo(end) ?? odd;
    }

    private *stringInParts(end: number): Steps<unknown> {
        const parts: string[] = [];
        const size = this.portions.piece;
        for (const [from, to] of partsOfString(this.text, { from: this.at, end, size })) {
            const part: unknown = JSON.parse(`"${this.text.slice(from, to)}"`);
            if (typeof part !== 'string') return odd;
            parts.push(part);
            this.at = to;
            if (this.isDue) yield;
        }
        this.at = end;
        return parts.join('');
    }

    /** Undefined where the string does not end there, or is too long to be read in one go. */
    private stringUpTo(end: number): string | undefined {
        if (end - this.at > this.portions.string) return undefined;
        try {
            const string: unknown = JSON.parse(this.text.slice(this.at, end));
            if (typeof string !== 'string') return undefined;
            this.at = end;
            return string;
        } catch {
            return undefined;
        }
    }

    /**
     * Goes over values that together make at most a piece, up to the comma or bracket after the last of them. Where the
     * first is larger, or none is left, it goes nowhere.
     */
    private few(close: number): { readonly from: number; readonly end: number } {
        const { text } = this;
        const from = this.at;
        const most = from + this.portions.piece;
        let end = from;
        let depth = 0;
        for (let at = from; at < most; at++) {
            switch (text.charCodeAt(at)) {
                case quote: {
                    const after = endOfString(text, at, most);
                    if (after === undefined) return this.fewUpTo(from, end);
                    at = after - 1;
                    break;
                }
                case openList:
                case openObject:
                    depth++;
                    break;
                case closeList:
                case closeObject:
                    if (depth === 0) return this.fewUpTo(from, text.charCodeAt(at) === close ? at : end);
                    depth--;
                    break;
                case comma:
                    if (depth === 0) end = at;
                    break;
            }
        }
        return this.fewUpTo(from, end);
    }

    private fewUpTo(from: number, end: number): { readonly from: number; readonly end: number } {
        this.at = end;
        return { from, end };
    }

    private skipBlanks(): void {
        while (isBlank(this.text.charCodeAt(this.at))) this.at++;
    }

    private next(): number {
        this.skipBlanks();
        return this.text.charCodeAt(this.at++);
    }

    /** Enough was read for one step. */
    private get isDue(): boolean {
        if (this.at - this.rested < this.portions.step) return false;
        this.rested = this.at;
        return true;
    }
}

function isBlank(code: number): boolean {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}

/** As JSON means it: `__proto__` is a name like any other. */
function define(object: object, key: string, value: unknown): void {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
