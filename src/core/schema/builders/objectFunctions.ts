import * as l10n from '@vscode/l10n';
import { ObjectShape } from '../zod/objectShape.ts';
import { asSchema, made, schemaOf } from './make.ts';
import { openNotes, shapeOf } from './objectMethods.ts';
import { unknown } from '../static/value.ts';
import type { Value } from '../static/value.ts';

/** `z.object`, `z.record` and their kin; undefined for other names. */
export function objectFunction(name: string, [first, second]: readonly Value[], offset: number): Value | undefined {
    switch (name) {
        case 'object':
            return object(first, undefined, offset);
        case 'strictObject':
            return object(first, 'never', offset);
        case 'looseObject':
            return object(first, 'unknown', offset);
        case 'record':
        case 'partialRecord':
        case 'looseRecord':
            return made({
                type: 'record',
                key: asSchema(first, offset),
                value: asSchema(second, offset),
                mode: name === 'record' ? 'all' : name === 'partialRecord' ? 'partial' : 'loose',
                offset,
            });
        default:
            return undefined;
    }
}

function object(first: Value | undefined, others: 'never' | 'unknown' | undefined, offset: number): Value {
    const catchall = others ? { catchall: schemaOf({ type: others }) } : {};
    if (first?.kind === 'record') {
        const shape = shapeOf(first, offset);
        return made({ type: 'object', shape, ...catchall }, openNotes(shape));
    }
    if (first === undefined) {
        return made({ type: 'object', shape: new ObjectShape(() => new Map()), ...catchall });
    }
    // At least it is an object.
    const open = first.kind === 'unknown' ? first : unknown(offset, l10n.t('What this is made of can’t be told.'));
    const shape = new ObjectShape(() => new Map(), open);
    return made({ type: 'object', shape, ...catchall }, openNotes(shape));
}
