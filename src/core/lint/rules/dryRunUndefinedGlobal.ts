import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { isGlobalName } from '../reading/references.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Rule } from '../rule.ts';

/** It type-checks, since Node has it; where functions are run it is not there. */
export const dryRunUndefinedGlobal: Rule = {
    id: 'dry-run-undefined-global',
    severity: 'warning',
    *check(file) {
        for (const node of file.nodes.of('VariableName')) {
            const name = file.text(node);
            if (!missing.has(name) || isAskedFor(file, node) || !isGlobalName(file, node)) continue;
            // That is told by a rule of its own.
            if (file.isAction && /^(?:FormData|Blob|File)$/.test(name)) continue;
            const instead = instruments.get(name);
            const message =
                instead === undefined
                    ? l10n.t('{0} is not there when the function runs in a dry run.', name)
                    : l10n.t('{0} is not there when the function runs in a dry run. Use {1}.', name, instead);
            yield { at: node, message };
        }
    },
};

/** What Node has and the platform's sandbox has not; it has console, Buffer, setTimeout, URL, URLSearchParams. */
const missing: ReadonlySet<string> = new Set([
    ...['TextEncoder', 'TextDecoder', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
    ...[
        'process',
        'structuredClone',
        'queueMicrotask',
        'performance',
        'FormData',
        'Blob',
        'File',
        'Headers',
        'Request',
    ],
    ...['Response', 'AbortController', 'AbortSignal', 'Event', 'EventTarget', 'atob', 'btoa', 'global', '__dirname'],
    ...['__filename', 'navigator', 'ReadableStream', 'WritableStream', 'TransformStream', 'WebSocket', 'DOMException'],
    ...['MessageChannel', 'BroadcastChannel', 'CompressionStream', 'DecompressionStream', 'XMLHttpRequest', 'window'],
    ...['document', 'localStorage', 'sessionStorage', 'DOMParser', 'crypto'],
]);

const instruments: ReadonlyMap<string, string> = new Map([
    ['TextEncoder', 'Buffer.from(text)'],
    ['TextDecoder', "buffer.toString('utf8')"],
    ['atob', "Buffer.from(text, 'base64')"],
    ['btoa', "Buffer.from(text).toString('base64')"],
    ['process', 'nango.getEnvironmentVariables()'],
    ['crypto', "import crypto from 'crypto'"],
    ['structuredClone', 'JSON.parse(JSON.stringify(value))'],
]);

/** `typeof process`. */
function isAskedFor(file: LintedFile, { parent, prevSibling }: SyntaxNode): boolean {
    return parent?.name === 'UnaryExpression' && prevSibling !== null && file.text(prevSibling) === 'typeof';
}
