/** One way in which a secret can stand in a text. */
export interface SecretForm {
    readonly form: string;
    readonly text: string;
}

/** How much of a secret's start gives it away. */
const startLength = 12;

/** A secret as it is, URL-encoded, in base64 (plain and for URLs) at each of its three offsets, in hex, and its start. */
export function formsOf(secret: string): readonly SecretForm[] {
    const bytes = [...Buffer.from(secret)];
    const inBase64 = [0, 1, 2].flatMap((offset) => {
        const text = base64At(secret, offset);
        const forUrls = text.replaceAll('+', '-').replaceAll('/', '_');
        return [
            { form: `base64 at offset ${offset}`, text },
            ...(forUrls === text ? [] : [{ form: `base64url at offset ${offset}`, text: forUrls }]),
        ];
    });
    const encoded = encodeURIComponent(secret);
    return [
        { form: 'plain', text: secret },
        ...(encoded === secret ? [] : [{ form: 'URL-encoded', text: encoded }]),
        { form: 'each byte URL-encoded', text: bytes.map((byte) => `%${byte.toString(16)}`).join('') },
        { form: 'hex', text: Buffer.from(secret).toString('hex') },
        ...inBase64,
        { form: `first ${startLength} characters`, text: secret.slice(0, startLength) },
    ];
}

/** What of a secret's base64 does not depend on the bytes around it, when so many stand before it (modulo three). */
function base64At(secret: string, offset: number): string {
    const encoded = Buffer.from('\0'.repeat(offset) + secret)
        .toString('base64')
        .replace(/=+$/, '');
    const touchedBefore = offset === 0 ? 0 : offset + 1;
    const touchedBehind = (Buffer.byteLength(secret) + offset) % 3 === 0 ? 0 : 1;
    return encoded.slice(touchedBefore, encoded.length - touchedBehind);
}
