import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An action in which the platform's compiler finds nothing. */
export const action = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Say hello',
    version: '1.0.0',
    input: z.object({ name: z.string() }),
    output: z.object({ greeting: z.string() }),
    exec: async (nango, input) => {
        await nango.log('hi');
        return { greeting: \`Hello \${input.name}\` };
    },
});
`;

/** A folder of its own with these files in it, and nothing else above it that would be found. */
export class Folder {
    readonly path = mkdtempSync(path.join(tmpdir(), 'nango-types-'));

    /** Writes a file, and says where it is. */
    write(name: string, text: string): string {
        const file = path.join(this.path, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
        return file;
    }

    stop(): void {
        rmSync(this.path, { recursive: true, force: true });
    }
}

/** Where a text says something, as TypeScript's server counts: from 1. */
export function placeOf(text: string, what: string, into = 0): { readonly line: number; readonly offset: number } {
    const before = text.slice(0, text.indexOf(what) + into);
    const lines = before.split('\n');
    return { line: lines.length, offset: (lines.at(-1)?.length ?? 0) + 1 };
}
