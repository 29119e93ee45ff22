import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { Pattern, ZodCheck } from '../zod/zodCheck.ts';
import type { SchemaNote, ZodSchema } from '../zod/zodSchema.ts';
import type { Frame } from './frame.ts';
import { inPropertyOrder } from './propertyOrder.ts';

/** What an expression stands for, as far as it can be told without running it. */
export type Value =
    | { readonly kind: 'schema'; readonly schema: ZodSchema }
    | { readonly kind: 'data'; readonly data: Primitive }
    | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly flags: string }
    | { readonly kind: 'list'; readonly items: readonly Value[] }
    | RecordValue
    | FunctionValue
    /** Something of zod by its name behind `z.`; '' is `z` itself. */
    | { readonly kind: 'zod'; readonly name: string }
    /** A method that was named, with what it is a method of. */
    | { readonly kind: 'method'; readonly of: Value; readonly name: string }
    /** `z.minLength(1)`, as `.check()` takes it. */
    | { readonly kind: 'check'; readonly addition: Addition }
    /** Something that every JavaScript has: `Object`, `Object.keys`. */
    | { readonly kind: 'global'; readonly name: string }
    | UnknownValue;

/** What a check brings along. */
export interface Addition {
    readonly checks?: readonly ZodCheck[] | undefined;
    readonly notes?: readonly SchemaNote[] | undefined;
}

/** What JavaScript passes by value. */
export type Primitive = string | number | bigint | boolean | null | undefined;

/** An object; each value is found when somebody looks. */
export interface RecordValue {
    readonly kind: 'record';
    readonly entries: ReadonlyMap<string, () => Value>;
    /** Set where something that could not be read is spread in: there may be more and other properties. */
    readonly open?: UnknownValue | undefined;
}

/** A function of the text, with the calls around it. */
export interface FunctionValue {
    readonly kind: 'function';
    readonly node: SyntaxNode;
    readonly frame: Frame | undefined;
}

/** What can't be told, where it stands, and why not, as a sentence. */
export interface UnknownValue {
    readonly kind: 'unknown';
    readonly offset: number;
    readonly reason: string;
    /** The text names something that does not exist, as it does while somebody is typing. */
    readonly unfinished: boolean;
}

/** Something that can't be told. */
export function unknown(offset: number, reason: string, unfinished = false): UnknownValue {
    return { kind: 'unknown', offset, reason, unfinished };
}

/** Something that only a run can tell. */
export function atRunTime({ from }: { readonly from: number }): UnknownValue {
    return unknown(from, l10n.t('Worked out only when the function runs.'));
}

/** A primitive as a value. */
export function data(value: Primitive): Value {
    return { kind: 'data', data: value };
}

/** A schema as a value. */
export function schemaValue(schema: ZodSchema): Value {
    return { kind: 'schema', schema };
}

/** An object whose values are known already. */
export function record(entries: Iterable<readonly [string, Value]>): RecordValue {
    const found = [...entries].map(([key, value]) => [key, () => value] as const);
    return { kind: 'record', entries: inPropertyOrder(found) };
}
