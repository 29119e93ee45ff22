import { jsonText } from './text/json.ts';

/** What stands in the place of a secret. */
const mask = '••••••••';

/** Shorter pieces than this would mask innocent text. */
const shortestPiece = 8;

/**
 * Takes secrets out of text that leaves the extension: logs, views, documents, copies. Knows a secret as it is, in
 * base64 at any offset, URL-encoded, and by its first 12 characters.
 */
export class SecretMask {
    private readonly pieces = new Set<string>();

    /** From now on this secret is masked. `base64` is given by the caller, since core has no encoder. */
    learn(secret: string, base64: (text: string) => string): void {
        if (secret.length < shortestPiece) return;
        this.pieces.add(secret);
        this.pieces.add(encodeURIComponent(secret));
        // What a text becomes in base64 depends on how many characters stand before it: cut what they would touch.
        for (const before of ['', ' ', '  ']) {
            const encoded = base64(before + secret).replace(/=+$/, '');
            this.pieces.add(encoded.slice(before === '' ? 0 : before.length + 1, -1));
        }
        this.pieces.add(secret.slice(0, 12));
    }

    /** The text without any secret learned. */
    apply(text: string): string {
        let masked = text;
        for (const piece of this.byLength()) masked = masked.replaceAll(piece, mask);
        return masked;
    }

    /** A JSON value without any secret learned; the value itself where it holds none. */
    applyToJson(value: unknown): unknown {
        if (this.pieces.size === 0) return value;
        const text = jsonText(value);
        if (text === undefined || !this.byLength().some((piece) => text.includes(piece))) return value;
        return JSON.parse(this.apply(text));
    }

    private byLength(): readonly string[] {
        return [...this.pieces].sort((a, b) => b.length - a.length);
    }
}
