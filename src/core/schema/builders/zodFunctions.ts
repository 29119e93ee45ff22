import * as l10n from '@vscode/l10n';
import type { ZodSchema } from '../zod/zodSchema.ts';
import { asSchema, lenientNote, made, runtimeNote, schemaOf } from './make.ts';
import { checkAddition } from './checks.ts';
import { enumeration, literal, template, tuple, unclear, union } from './choices.ts';
import type { Evaluator } from '../static/evaluator.ts';
import { formatCheck, hashCheck } from './formats.ts';
import type { FormatCheck } from './formats.ts';
import { objectFunction } from './objectFunctions.ts';
import { callSchemaMethod } from './schemaMethods.ts';
import { schemaValue, unknown } from '../static/value.ts';
import type { Value } from '../static/value.ts';
import { lazily, transformOf } from './wrapping.ts';
import { ofSchema, plainKinds, wordlessKinds } from './zodNames.ts';

/** What a call of one of zod's functions gives. */
export function callZod(evaluator: Evaluator, name: string, values: readonly Value[], offset: number): Value {
    const [first, second, third] = values;
    const format = formatCheck(name, first, offset);
    if (format) {
        return formatted(format, /^base64(?:url)?$/.test(name) ? name : undefined);
    }
    const coercion = name.startsWith('coerce.') ? [lenientNote(name, offset)] : [];
    const wordless = wordlessKinds.get(name);
    if (wordless) {
        return made({ type: wordless }, [runtimeNote(name, offset), ...coercion]);
    }
    const plain = plainKinds.get(name);
    if (plain) {
        return made(plain.def, coercion);
    }
    if (ofSchema.has(name)) {
        return callSchemaMethod(evaluator, asSchema(first, offset), name.replace('_', ''), values.slice(1), offset);
    }
    switch (name) {
        case 'array':
            return made({ type: 'array', element: asSchema(first, offset) });
        case 'promise':
        case 'success':
            return name === 'promise' ? made({ type: name, inner: asSchema(first, offset) }) : made({ type: name });
        case 'union':
        case 'xor':
            return union(first, name === 'xor', offset);
        case 'discriminatedUnion':
            return union(second, true, offset);
        case 'intersection':
            return made({ type: 'intersection', left: asSchema(first, offset), right: asSchema(second, offset) });
        case 'tuple':
            return tuple(first, second, offset);
        case 'enum':
        case 'nativeEnum':
            return enumeration(first, offset);
        case 'literal':
            return literal(first, offset);
        case 'templateLiteral':
            return template(first, offset);
        case 'lazy':
            return schemaValue(lazily(() => asSchema(first ? evaluator.call(first, [], offset) : undefined, offset)));
        case 'preprocess':
            return made({ type: 'pipe', in: transformOf(), out: asSchema(second, offset) }, [
                runtimeNote(name, offset),
                lenientNote(name, offset),
            ]);
        case 'pipe':
        case 'codec':
            return made({ type: 'pipe', in: asSchema(first, offset), out: asSchema(second, offset) }, [
                runtimeNote(name, offset),
            ]);
        case 'stringbool': {
            const text = schemaOf({ type: 'string' });
            return made({ type: 'pipe', in: text, out: schemaOf({ type: 'boolean' }) }, [runtimeNote(name, offset)]);
        }
        case 'json':
            return schemaValue(json());
        case 'hash':
        case 'stringFormat':
            return customFormat(name, first, second, third, offset);
        default:
            return objectFunction(name, values, offset) ?? checkValue(name, values, offset);
    }
}

function formatted({ check, notes }: FormatCheck, encoding?: string): Value {
    return made({ type: 'string', format: check, ...(encoding === undefined ? {} : { encoding }) }, notes);
}

function checkValue(name: string, values: readonly Value[], offset: number): Value {
    const addition =
        name === 'check'
            ? { checks: [{ check: 'custom' } as const], notes: [runtimeNote(name, offset)] }
            : checkAddition(name, values, offset);
    return addition ? { kind: 'check', addition } : unknown(offset, l10n.t('z.{0} is not known.', name));
}

function customFormat(
    name: 'hash' | 'stringFormat',
    first: Value | undefined,
    second: Value | undefined,
    third: Value | undefined,
    offset: number,
): Value {
    if (first?.kind !== 'data') {
        return unclear(first, offset);
    }
    const format = String(first.data);
    if (name === 'hash') {
        const check = hashCheck(format, second, offset);
        return check ? formatted(check) : unclear(first, offset);
    }
    const pattern = second?.kind === 'pattern' ? { pattern: second.pattern } : {};
    const isTold = second?.kind === 'pattern' && third === undefined;
    return formatted({
        check: { check: 'stringFormat', format, ...pattern },
        notes: isTold ? [] : [runtimeNote(name, offset)],
    });
}

/** `z.json()`: any JSON, as zod spells it. */
function json(): ZodSchema {
    const all: ZodSchema = lazily(() =>
        schemaOf({
            type: 'union',
            exclusive: false,
            options: [
                ...(['string', 'number', 'boolean', 'null'] as const).map((type) => schemaOf({ type })),
                schemaOf({ type: 'array', element: all }),
                schemaOf({ type: 'record', key: schemaOf({ type: 'string' }), value: all, mode: 'all', offset: 0 }),
            ],
        }),
    );
    return all;
}
