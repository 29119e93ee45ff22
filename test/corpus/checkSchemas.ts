/**
 * Compares the schemas that are read from functions with those that real zod makes when the functions are run, and
 * with the facts about them. `node test/corpus/checkSchemas.ts <checkout of the repository that the facts name>`
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { JsonSchema } from '../../src/core/schema/jsonSchema.ts';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../src/core/schema/schemaReading.ts';
import { checkFacts } from './schemaFacts.ts';
import { realJsonSchema, realSchemas } from './zodOracle.ts';

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
    console.error('Name the folder of a checkout.');
    process.exit(2);
}

interface Pair {
    readonly name: string;
    readonly ours: SchemaReading | undefined;
    readonly real: JsonSchema | undefined;
}

const object = z.record(z.string(), z.unknown());
const counts = { files: 0, several: 0, failed: 0, schemas: 0, exact: 0, fields: 0, exactFields: 0, givenUp: 0 };
const functions = globSync('integrations/*/{actions,syncs}/*.ts', { cwd: checkout })
    .sort()
    .map((file) => ({ file, source: readFileSync(path.join(checkout, file), 'utf8') }));
const times = functions.map(({ source }) => {
    const started = performance.now();
    readSchemas(source);
    return performance.now() - started;
});
for (const { file, source } of functions) {
    const ours = readSchemas(source);
    counts.files++;
    if (/\bfrom\s*['"]\.{1,2}\//.test(source)) {
        counts.several++;
        continue;
    }
    let pairs: readonly Pair[];
    try {
        pairs = pairsOf(ours, source);
    } catch (error) {
        counts.failed++;
        console.log(`${file}: could not be run: ${error instanceof Error ? error.message : String(error)}`);
        continue;
    }
    for (const pair of pairs) {
        compare(file, pair);
    }
}

times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(3)} %`;
console.log(
    `${counts.files} functions read; ${counts.several} of several files and ${counts.failed} failed were not run`,
);
console.log(`schemas: ${counts.exact} of ${counts.schemas} exact (${share(counts.exact, counts.schemas)})`);
console.log(`fields: ${counts.exactFields} of ${counts.fields} exact (${share(counts.exactFields, counts.fields)})`);
console.log(`places given up: ${counts.givenUp}`);
console.log(`time per file: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
const factsRight = checkFacts(checkout);
process.exitCode = counts.exact === counts.schemas && counts.failed === 0 && factsRight ? 0 : 1;

function pairsOf(ours: ReturnType<typeof readSchemas>, source: string): Pair[] {
    const real = realSchemas(source);
    const modelNames = new Set([...(ours.models?.keys() ?? []), ...Object.keys(real.models ?? {})]);
    const json = (schema: typeof real.input): JsonSchema | undefined => schema && realJsonSchema(schema);
    return [
        ...(['input', 'metadata', 'checkpoint', 'output'] as const).map((name) => ({
            name,
            ours: ours[name],
            real: json(real[name]),
        })),
        ...[...modelNames].map((name) => ({
            name: `models.${name}`,
            ours: ours.models?.get(name),
            real: json(real.models?.[name]),
        })),
    ];
}

function compare(file: string, { name, ours, real }: Pair): void {
    if (!ours && !real) {
        return;
    }
    counts.schemas++;
    counts.givenUp += ours?.givenUp.length ?? 0;
    const exact = isDeepStrictEqual(plain(ours?.schema), plain(real));
    counts.exact += exact ? 1 : 0;
    const [ourFields, realFields] = [fieldsOf(ours?.schema), fieldsOf(real)];
    for (const pointer of new Set([...ourFields.keys(), ...realFields.keys()])) {
        counts.fields++;
        if (ourFields.get(pointer) === realFields.get(pointer)) {
            counts.exactFields++;
        } else {
            console.log(`${file} ${name} ${pointer}`);
            console.log(
                `    ours ${ourFields.get(pointer) ?? 'nothing'}\n    zod  ${realFields.get(pointer) ?? 'nothing'}`,
            );
        }
    }
    if (!exact) {
        console.log(`${file} ${name}: not the same`);
    }
}

/** Each property at any depth by its pointer: what is said of it and whether it is required. */
function fieldsOf(schema: unknown, pointer = '', found = new Map<string, string>()): Map<string, string> {
    const parts = object.safeParse(schema).data ?? {};
    const required = z.array(z.string()).safeParse(parts['required']).data ?? [];
    for (const [key, value] of Object.entries(object.safeParse(parts['properties']).data ?? {})) {
        found.set(`${pointer}/properties/${key}`, `${sorted(value)}${required.includes(key) ? ', required' : ''}`);
    }
    for (const [key, value] of Object.entries(parts)) {
        if (typeof value === 'object' && value !== null && key !== 'default' && key !== 'examples') {
            const isNamed = ['properties', '$defs', 'patternProperties'].includes(key) || Array.isArray(value);
            const inside: readonly [string, unknown][] = isNamed ? Object.entries(value) : [];
            inside.forEach(([name, part]) => fieldsOf(part, `${pointer}/${key}/${name}`, found));
            if (!isNamed) {
                fieldsOf(value, `${pointer}/${key}`, found);
            }
        }
    }
    return found;
}

function sorted(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
            : inner,
    );
}

function plain(schema: JsonSchema | undefined): unknown {
    return schema && JSON.parse(JSON.stringify(schema));
}
