import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of these programs that PATH has, as an absolute path. */
export function findProgram(names: readonly string[]): string | undefined {
    const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
    const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
