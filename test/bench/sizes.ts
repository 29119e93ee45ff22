import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { below, type BenchLine } from './benchLine.ts';
import { contentsOf, loadedWith } from './chunkMap.ts';
import type { PackagedExtension } from './packagedExtension.ts';

const mainFile = 'dist/extension.js';
/** Smaller lazy chunks are summed up. Bytes. */
const smallChunk = 1_000;

interface Size {
    readonly bytes: number;
    readonly gzipped: number;
}

/** What a production build weighs; 1 KB is 1000 bytes. */
export function sizes({ folder, chunks, vsixBytes }: PackagedExtension): readonly BenchLine[] {
    const sizeOf = (file: string): Size => {
        const content = readFileSync(path.join(folder, file));
        return { bytes: content.length, gzipped: gzipSync(content).length };
    };
    const atActivation = loadedWith(chunks, mainFile);
    const activation = sum([...atActivation].map(sizeOf));
    const lazy = Object.entries(chunks)
        .filter(([file]) => !atActivation.has(file))
        .map(([file, chunk]) => ({ size: sizeOf(file), contents: contentsOf(chunk) }))
        .sort((a, b) => b.size.bytes - a.size.bytes);
    const small = lazy.filter(({ size }) => size.bytes < smallChunk).map(({ size }) => size);
    const webviews = globSync('dist/webview/*.js', { cwd: folder }).sort();
    return [
        {
            what: 'loads at activation',
            ...line(activation),
            aim: below(activation.bytes / 1000, 120, 'KB'),
            beside: `${gzip(activation)}; ${atActivation.size} files`,
        },
        ...lazy
            .filter(({ size }) => size.bytes >= smallChunk)
            .map(({ size, contents }) => ({ what: `lazy: ${contents}`, ...line(size) })),
        ...(small.length === 0 ? [] : [{ what: `lazy: ${small.length} chunks under 1 KB`, ...line(sum(small)) }]),
        ...webviews.map((file) => ({ what: `webview: ${path.basename(file, '.js')}`, ...line(sizeOf(file)) })),
        { what: 'package (.vsix)', figure: kilobytes(vsixBytes) },
    ];
}

function line(size: Size): Pick<BenchLine, 'figure' | 'beside'> {
    return { figure: kilobytes(size.bytes), beside: gzip(size) };
}

function gzip({ gzipped }: Size): string {
    return `${kilobytes(gzipped)} gzipped`;
}

function kilobytes(bytes: number): string {
    return `${(bytes / 1000).toFixed(1)} KB`;
}

function sum(all: readonly Size[]): Size {
    const add = (a: Size, b: Size): Size => ({ bytes: a.bytes + b.bytes, gzipped: a.gzipped + b.gzipped });
    return all.reduce(add, { bytes: 0, gzipped: 0 });
}
