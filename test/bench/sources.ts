import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Texts to read: the public functions in a checkout, else those of our fixtures. */
export function sourcesOf(checkout: string | undefined): string[] {
    return checkout === undefined ? fixtures() : functionsIn(checkout);
}

function functionsIn(checkout: string): string[] {
    return globSync('integrations/*/{actions,syncs}/*.ts', { cwd: checkout }).map((file) =>
        readFileSync(path.join(checkout, file), 'utf8'),
    );
}

function fixtures(): string[] {
    const folder = path.join(import.meta.dirname, '../fixtures');
    const cases: unknown = JSON.parse(readFileSync(path.join(folder, 'compile-cases.json'), 'utf8'));
    return [
        ...z
            .array(z.object({ source: z.string() }))
            .parse(cases)
            .map(({ source }) => source),
        ...globSync('workspace/**/*.ts', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8')),
    ];
}
