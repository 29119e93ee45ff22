import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import type { ObstacleCode } from './functionFile.ts';

/** Why a module can't be had remotely, and the literal that names it. */
export interface ImportObstacle {
    readonly code: ObstacleCode;
    readonly node: SyntaxNode;
    readonly message: string;
}

/** What a function can import from when it is compiled remotely. */
const allowedPackages: ReadonlySet<string> = new Set([
    'nango',
    'nango/experimental',
    'zod',
    'url',
    'node:url',
    'crypto',
    'node:crypto',
]);

/** The compiler accepts these too, but in the remote sandbox there is nothing but `nango` and `zod`. */
const notInSandbox: ReadonlySet<string> = new Set(['unzipper', 'soap', 'botbuilder']);

/** True for a package that the compiler accepts and that is not there remotely. */
export function isMissingRemotely(module: string): boolean {
    return notInSandbox.has(module);
}

/** True for a module that is another file of the project. */
export function isRelative(module: string): boolean {
    return /^\.{1,2}(?:[/\\]|$)/.test(module);
}

/** The modules that a function named here can't have when it runs remotely. */
export function importObstaclesOf(references: readonly ModuleReference[]): ImportObstacle[] {
    const found: ImportObstacle[] = [];
    for (const { form, module, specifier, typeOnly } of references) {
        if (isRelative(module)) {
            found.push({
                code: 'relative-import',
                node: specifier,
                message: l10n.t('A remote function is one file. Move what it needs from {0} into this file.', module),
            });
        } else if (module !== '' && typeOnly && !hasTypesRemotely(module)) {
            found.push({ code: 'type-import', node: specifier, message: typeMessage(module) });
        } else if (module !== '' && !typeOnly && form === 'import' && !allowedPackages.has(module)) {
            found.push({ code: 'package-import', node: specifier, message: packageMessage(module) });
        }
    }
    return found;
}

function packageMessage(module: string): string {
    if (notInSandbox.has(module)) {
        return l10n.t('Nango allows {0}, but its remote compiler does not have it.', module);
    }
    return module.startsWith('zod/')
        ? l10n.t("{0} is not available to Nango functions. Import from 'zod'.", module)
        : l10n.t('{0} is not available to Nango functions.', module);
}

function typeMessage(module: string): string {
    return module.startsWith('@nangohq/')
        ? l10n.t("The types of {0} are not available remotely. Import them from 'nango'.", module)
        : l10n.t('The types of {0} are not available remotely.', module);
}

function hasTypesRemotely(module: string): boolean {
    return /^(?:nango|zod)(?:\/|$)/.test(module) || module.startsWith('node:') || nodeModules.has(module);
}

const nodeModules: ReadonlySet<string> = new Set(
    (
        'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns ' +
        'domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring ' +
        'readline repl stream string_decoder timers tls trace_events tty url util v8 vm wasi worker_threads zlib ' +
        'assert/strict dns/promises fs/promises path/posix path/win32 readline/promises stream/consumers ' +
        'stream/promises stream/web timers/promises util/types'
    ).split(' '),
);
