import { readFileSync } from 'node:fs';
import * as z from 'zod';

const snippets = z.record(
    z.string(),
    z.strictObject({ prefix: z.string(), description: z.string(), body: z.array(z.string()) }),
);

/** The extension's snippets by prefix, as they stand when nothing is changed in them. */
export function expandedSnippets(): ReadonlyMap<string, string> {
    const text = readFileSync(new URL('../../media/snippets.json', import.meta.url), 'utf8');
    const all = Object.values(snippets.parse(JSON.parse(text)));
    return new Map(all.map(({ prefix, body }) => [prefix, expanded(body.join('\n'))]));
}

/** Its stops filled with what they propose: of several, the first. */
function expanded(body: string): string {
    return body.replace(
        /\\([\\$}])|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:([^{}]*)\}|\$\d+/g,
        (_, escaped?: string, first?: string, proposed?: string) => escaped ?? first ?? proposed ?? '',
    );
}
