export function cacheFolder(): string;
export function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string>;
export function runQuietly(
    program: string,
    args: readonly string[],
    options?: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string>;
