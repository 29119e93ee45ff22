import type { IncomingMessage } from 'node:http';

/** What came with a request: the bytes, and the JSON in them when it is declared as such. */
export type RequestBody =
    | { readonly ok: true; readonly bytes: Buffer; readonly value: unknown }
    | { readonly ok: false; readonly bytes: Buffer; readonly message: string };

/** Reads a request to its end. Only a JSON content type is parsed, as on the platform. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
        chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
    }
    const bytes = Buffer.concat(chunks);
    const type = request.headers['content-type'] ?? '';
    if (bytes.length === 0 || !type.startsWith('application/json')) {
        return { ok: true, bytes, value: undefined };
    }
    try {
        const value: unknown = JSON.parse(bytes.toString('utf8'));
        return { ok: true, bytes, value };
    } catch (error) {
        return { ok: false, bytes, message: error instanceof Error ? error.message : String(error) };
    }
}
