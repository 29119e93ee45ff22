import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the sample workspace that may be changed. */
export interface SampleWorkspace {
    readonly folder: string;
    stop(): void;
}

/** Copies `test/fixtures/workspace` into a folder for temporary files; gone at the latest with this process. */
export function copySampleWorkspace(): SampleWorkspace {
    const parent = mkdtempSync(path.join(tmpdir(), 'nango-workspace-'));
    const folder = path.join(parent, 'nango-functions-sample');
    cpSync(path.resolve(import.meta.dirname, '../fixtures/workspace'), folder, { recursive: true });
    const remove = () => rmSync(parent, { recursive: true, force: true });
    process.once('exit', remove);
    return {
        folder,
        stop: () => {
            process.removeListener('exit', remove);
            remove();
        },
    };
}
