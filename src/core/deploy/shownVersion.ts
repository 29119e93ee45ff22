/** What the platform makes of a version: it checks nothing and keeps what stands before the first blank. */
export function keptVersion(version: string): string {
    return version.trim().split(/\s/, 1)[0] ?? '';
}
