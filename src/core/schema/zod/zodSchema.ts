import type { JsonValue } from '../jsonSchema.ts';
import type { ObjectShape } from './objectShape.ts';
import type { ZodCheck } from './zodCheck.ts';

/** What a literal or enum may stand for; big integers are written as JSON numbers. */
export type LiteralValue = string | number | boolean | bigint | null | undefined;

/** Kinds that JSON Schema has no word for: any JSON, checked when the function runs. */
export type WordlessKind =
    'bigint' | 'symbol' | 'undefined' | 'void' | 'date' | 'nan' | 'map' | 'set' | 'function' | 'custom' | 'transform';

/** The kinds of zod's schemas and what each is made of. `unread`: the reader gave up here. */
export type ZodDef =
    | { readonly type: 'string' | 'number'; readonly format?: ZodCheck; readonly encoding?: string }
    | { readonly type: WordlessKind | 'boolean' | 'null' | 'any' | 'unknown' | 'never' | 'unread' }
    | { readonly type: 'object'; readonly shape: ObjectShape; readonly catchall?: ZodSchema }
    | { readonly type: 'array'; readonly element: ZodSchema }
    | { readonly type: 'union'; readonly options: readonly ZodSchema[]; readonly exclusive: boolean }
    | { readonly type: 'intersection'; readonly left: ZodSchema; readonly right: ZodSchema }
    | { readonly type: 'tuple'; readonly items: readonly ZodSchema[]; readonly rest?: ZodSchema }
    | {
          readonly type: 'record';
          readonly key: ZodSchema;
          readonly value: ZodSchema;
          readonly mode: 'all' | 'partial' | 'loose';
          readonly offset: number;
      }
    | { readonly type: 'enum'; readonly entries: ReadonlyMap<string, string | number> }
    | { readonly type: 'literal'; readonly values: readonly LiteralValue[] }
    | { readonly type: 'template'; readonly parts: readonly (ZodSchema | string)[] }
    | { readonly type: 'file' | 'success' }
    | { readonly type: 'optional'; readonly inner: ZodSchema }
    | { readonly type: 'nullable' | 'nonoptional' | 'readonly' | 'promise'; readonly inner: ZodSchema }
    | {
          readonly type: 'default' | 'prefault' | 'catch';
          readonly inner: ZodSchema;
          /** Absent where it could not be read. */
          readonly value: JsonValue | undefined;
      }
    | { readonly type: 'pipe'; readonly in: ZodSchema; readonly out: ZodSchema }
    | {
          readonly type: 'lazy';
          /** The same schema each time. */
          readonly inner: () => ZodSchema;
          /** For a copy, which looks up its own. */
          readonly copied: () => ZodDef;
      };

/** Something that people should know of a place in a schema. */
export interface SchemaNote {
    /**
     * `givenUp`: not read. `runtime`: checked only when the function runs. `lenient`: zod takes more than the schema
     * says, since it converts the value first.
     */
    readonly kind: 'givenUp' | 'runtime' | 'lenient';
    /** A sentence for `givenUp`, else the name of the zod method. */
    readonly text: string;
    readonly offset: number;
    /** Given up since the text names something that does not exist, as it does while somebody is typing. */
    readonly unfinished?: boolean;
}

/** A zod schema as the text builds it. One object for each object that zod would make: cycles are told by identity. */
export interface ZodSchema {
    readonly def: ZodDef;
    readonly checks: readonly ZodCheck[];
    readonly notes: readonly SchemaNote[];
    /** What `describe`, `meta` or `register` say of this very schema. */
    readonly meta?: Readonly<Record<string, JsonValue>>;
    /** The schema that this one is a copy of, with a check or a description more: its metadata are inherited. */
    readonly parent?: ZodSchema;
}
