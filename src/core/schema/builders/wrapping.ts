import * as l10n from '@vscode/l10n';
import type { ZodDef, ZodSchema } from '../zod/zodSchema.ts';
import { gapNote, lenientNote, made, schemaOf } from './make.ts';
import type { Evaluator } from '../static/evaluator.ts';
import { jsonOf } from '../static/values/jsonOf.ts';
import type { Value } from '../static/value.ts';

/** A schema with a default; its value is read where that is possible. */
export function defaultOf(
    evaluator: Evaluator,
    type: 'default' | 'prefault' | 'catch',
    inner: ZodSchema,
    given: Value | undefined,
    offset: number,
): Value {
    const value = given?.kind === 'function' ? evaluator.call(given, [], offset) : given;
    const json = value && jsonOf(value);
    const isNothing = value?.kind === 'data' && value.data === undefined;
    const gaps = json || isNothing ? [] : [gapNote(value, l10n.t('The default is left out'), offset)];
    const notes = type === 'catch' ? [...gaps, lenientNote(type, offset)] : gaps;
    return made({ type, inner, value: json?.json }, notes);
}

/** What stands for a transform: nothing is known of it. */
export function transformOf(): ZodSchema {
    return schemaOf({ type: 'transform' });
}

/** Whether a schema is a transform and nothing else. */
export function isTransform({ def }: ZodSchema): boolean {
    return def.type === 'transform';
}

/** A schema that is looked up when it is needed. */
export function lazily(find: () => ZodSchema): ZodSchema {
    return schemaOf(lazyDef(find));
}

function lazyDef(find: () => ZodSchema): ZodDef {
    let found: ZodSchema | undefined;
    return { type: 'lazy', inner: () => (found ??= find()), copied: () => lazyDef(find) };
}
