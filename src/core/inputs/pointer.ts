/** JSON pointer of a member of what `pointer` names. */
export function pointerTo(pointer: string, segment: string | number): string {
    return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The names and indexes that a JSON pointer goes through. */
export function segmentsOf(pointer: string): readonly string[] {
    return pointer
        .split('/')
        .slice(1)
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a JSON pointer's last segment is in. */
export function parentOf(pointer: string): string {
    return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Whether `pointer` names what `ancestor` names, or a part of it. */
export function isWithin(pointer: string, ancestor: string): boolean {
    return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
