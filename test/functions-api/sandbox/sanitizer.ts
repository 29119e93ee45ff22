/** Names that the platform's own process has in its environment; the recordings show SHELL. */
const serverVariables = new Set([
    'SHELL',
    'HOSTNAME',
    'LOGNAME',
    'NODE_ENV',
    'NODE_VERSION',
    'NANGO_SERVER_URL',
    'NANGO_DATABASE_URL',
    'NANGO_ENCRYPTION_KEY',
]);

const longestMessage = 20_000;

/** Hides hosts, absolute paths and names of variables in a compile message, and cuts it: as the platform does. */
export function sanitized(message: string): string {
    const paths: string[] = [];
    return message
        .replace(/https?:\/\/[^\s"']+/g, (url) => `__URL_PLACEHOLDER_${String(paths.push(withoutOrigin(url)) - 1)}__`)
        .replace(/(^|[\s"'(])\/[^\s"')]+/g, '$1<path>')
        .replace(/__URL_PLACEHOLDER_(\d+)__/g, (_, index: string) => paths[Number(index)] ?? '<url>')
        .replace(/\b[A-Z][A-Z0-9_]{4,}\b/g, (word) => (serverVariables.has(word) ? '<env>' : word))
        .slice(0, longestMessage);
}

function withoutOrigin(text: string): string {
    if (!URL.canParse(text)) {
        return '<url>';
    }
    const { pathname, search, hash } = new URL(text);
    return `${pathname}${search}${hash}`;
}
