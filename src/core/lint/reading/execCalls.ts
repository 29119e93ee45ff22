import type { NangoCall } from '../../function/nangoCalls.ts';
import { childOf } from '../../syntax/nodes.ts';
import { keyText } from './properties.ts';
import type { LintedFile } from './lintedFile.ts';

/** A call with the line that the compiler compares. */
export interface PlacedNangoCall extends NangoCall {
    readonly line: number;
}

/** The calls whose order the compiler checks: within a property `exec: …`, helpers elsewhere left out. */
export function execCalls(file: LintedFile, ...methods: readonly string[]): readonly PlacedNangoCall[] {
    return file
        .callsOf(...methods)
        .filter((call) => call.seenByCompiler && isInExec(file.source, call))
        .map((call) => ({ ...call, line: file.lines.positionAt(call.node.from).line }));
}

function isInExec(source: string, { node }: NangoCall): boolean {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (parent.name === 'Property' && childOf(parent, ':') && keyText(source, parent) === 'exec') return true;
    }
    return false;
}

/** The calls that write records. */
export const batchMethods = ['batchSave', 'batchDelete', 'batchUpdate'] as const;

/** The calls to the provider that the compiler knows. */
export const proxyMethods = ['proxy', 'get', 'post', 'put', 'patch', 'delete'] as const;
