import { z } from 'zod';

const Metafile = z.object({
    outputs: z.record(
        z.string(),
        z.object({
            entryPoint: z.string().optional(),
            imports: z.array(z.object({ path: z.string(), kind: z.string(), external: z.boolean().optional() })),
            inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })),
        }),
    ),
});

/** A file that the bundler wrote. */
export interface Chunk {
    /** The source file that it stands for, if it is not just shared by others. */
    readonly entry: string | undefined;
    /** The files that load with it. */
    readonly imports: readonly string[];
    /** How much each source file adds, bytes. */
    readonly inputs: Readonly<Record<string, number>>;
}

/** The extension's files by their paths, as in its package. */
export type ChunkMap = Readonly<Record<string, Chunk>>;

/** Reads esbuild's metafile. */
export function chunkMap(metafile: string): ChunkMap {
    const { outputs } = Metafile.parse(JSON.parse(metafile));
    return Object.fromEntries(
        Object.entries(outputs)
            .filter(([file]) => file.endsWith('.js'))
            .map(([file, { entryPoint, imports, inputs }]) => {
                const statically = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
                const bytes = Object.entries(inputs).map(
                    ([input, { bytesInOutput }]) => [input, bytesInOutput] as const,
                );
                const chunk = {
                    entry: entryPoint,
                    imports: statically.map((each) => each.path),
                    inputs: Object.fromEntries(bytes),
                };
                return [file, chunk];
            }),
    );
}

/** A file and all that loads with it. */
export function loadedWith(chunks: ChunkMap, file: string): ReadonlySet<string> {
    const loaded = new Set<string>();
    const visit = (each: string): void => {
        if (loaded.has(each)) return;
        loaded.add(each);
        for (const imported of chunks[each]?.imports ?? []) visit(imported);
    };
    visit(file);
    return loaded;
}

/** The chunk that stands for a source file. */
export function chunkOf(chunks: ChunkMap, entry: string): string {
    const found = Object.entries(chunks).find(([, chunk]) => chunk.entry === entry);
    if (found === undefined) throw new Error(`No chunk stands for ${entry}.`);
    return found[0];
}

/** What a chunk is, in a few words: the packages that make most of it, else the source file that it stands for. */
export function contentsOf({ entry, inputs }: Chunk): string {
    const sources = new Map<string, number>();
    for (const [input, bytes] of Object.entries(inputs)) {
        const source = packageOf(input) ?? input;
        sources.set(source, (sources.get(source) ?? 0) + bytes);
    }
    const largest = [...sources].sort(([, a], [, b]) => b - a);
    const total = largest.reduce((sum, [, bytes]) => sum + bytes, 0);
    const packages = largest.filter(([source, bytes]) => !(source in inputs) && bytes > total / 10);
    const packaged = packages.reduce((sum, [, bytes]) => sum + bytes, 0) > total / 2;
    const names = packaged ? packages.map(([source]) => source) : [entry ?? largest[0]?.[0] ?? 'empty'];
    const rest = Math.max(largest.length - names.length, 0);
    return [names.join(', ').replace(/^src\//, ''), ...(rest > 0 ? [`+ ${rest} more`] : [])].join(' ');
}

function packageOf(input: string): string | undefined {
    return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}
