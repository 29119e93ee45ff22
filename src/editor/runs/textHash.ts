import { createHash } from 'node:crypto';

/** Tells whether a text is the one that was sent. */
export function textHash(text: string): string {
    return createHash('sha256').update(text).digest('base64url');
}
