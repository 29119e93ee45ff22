import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { childOf, nextPart, partsOf } from '../../../syntax/nodes.ts';
import type { Evaluator } from '../evaluator.ts';
import type { Frame } from '../frame.ts';
import { unescaped } from '../literals.ts';
import { atRunTime, data, record, unknown } from '../value.ts';
import type { Value } from '../value.ts';

/** A TypeScript enum as the object it becomes. */
export function enumOf(evaluator: Evaluator, declaration: SyntaxNode, frame: Frame | undefined): Value {
    const body = childOf(declaration, 'EnumBody');
    const members: [string, Value][] = [];
    const names: [string, Value][] = [];
    let next: number | undefined = 0;
    for (const name of body ? partsOf(body) : []) {
        if (name.type.isError) {
            return unknown(name.from, l10n.t('Not written to its end.'), true);
        }
        if (name.name !== 'PropertyName' && name.name !== 'String') {
            continue;
        }
        if (name.prevSibling?.name === 'Equals') {
            continue;
        }
        const text = evaluator.text(name);
        const key = name.name === 'String' ? unescaped(text.slice(1, -1)) : text;
        const equals = nextPart(name);
        const given = equals?.name === 'Equals' ? nextPart(equals) : undefined;
        const value: Value = given ? evaluator.valueOf(given, frame) : data(next);
        if (value.kind !== 'data' || value.data === undefined) {
            return value.kind === 'unknown' ? value : atRunTime(name);
        }
        next = typeof value.data === 'number' ? value.data + 1 : undefined;
        members.push([key, value]);
        if (typeof value.data === 'number') {
            names.push([String(value.data), data(key)]);
        }
    }
    return record([...names, ...members]);
}
