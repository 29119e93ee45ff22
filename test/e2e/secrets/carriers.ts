/** A text in which a secret stands as it is, URL-encoded, and in base64 at each of its three offsets. */
export function carrier(secret: string): string {
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    return [
        `token=${secret}`,
        `url=https://api.example.test/?key=${encodeURIComponent(secret)}`,
        `basic=${base64(secret)}`,
        `basic=${base64(`:${secret}`)}`,
        `basic=${base64(`ab${secret}:`)}`,
        `start=${secret.slice(0, 12)}`,
    ].join('\n');
}

/** The same as JSON, nested, as keys and as values. */
export function carrierJson(secret: string): unknown {
    const lines = carrier(secret).split('\n');
    return { token: secret, [`of ${secret}`]: { lines, first: lines[0] } };
}
