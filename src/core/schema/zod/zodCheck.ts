import type { JsonValue } from '../jsonSchema.ts';

/** A regular expression of a schema; zod tells them apart by identity. */
export interface Pattern {
    readonly source: string;
}

/** One check of a schema, in zod's order. `custom` stands for all that leaves no trace in JSON Schema. */
export type ZodCheck =
    | { readonly check: 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'; readonly value: number }
    | { readonly check: 'exactly' | 'multipleOf'; readonly value: number }
    | { readonly check: 'numberFormat'; readonly format: string; readonly minimum: number; readonly maximum: number }
    | { readonly check: 'stringFormat'; readonly format: string; readonly pattern?: Pattern }
    | { readonly check: 'pattern'; readonly pattern: Pattern }
    | { readonly check: 'mime'; readonly types: readonly string[] }
    | { readonly check: 'meta'; readonly meta: Readonly<Record<string, JsonValue>> }
    | { readonly check: 'custom' };

/** What all checks of a schema come to. */
export interface Bounds {
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
    exclusiveMaximum?: number;
    multipleOf?: number;
    format?: string;
    readonly patterns: Set<Pattern>;
    mime?: readonly string[];
}

/** Adds the checks up as zod does: of two bounds the narrower one wins, but a format sets its own. */
export function boundsOf(checks: readonly ZodCheck[]): Bounds {
    const bounds: Bounds = { patterns: new Set() };
    for (const check of checks) {
        addCheck(bounds, check);
    }
    return bounds;
}

function addCheck(bounds: Bounds, check: ZodCheck): void {
    switch (check.check) {
        case 'minimum':
        case 'exclusiveMinimum':
            bounds[check.check] = Math.max(bounds[check.check] ?? -Infinity, check.value);
            break;
        case 'maximum':
        case 'exclusiveMaximum':
            bounds[check.check] = Math.min(bounds[check.check] ?? Infinity, check.value);
            break;
        case 'exactly':
            bounds.minimum = check.value;
            bounds.maximum = check.value;
            break;
        case 'multipleOf':
            bounds.multipleOf ??= check.value;
            break;
        case 'numberFormat':
            bounds.format = check.format;
            bounds.minimum = check.minimum;
            bounds.maximum = check.maximum;
            break;
        case 'stringFormat':
            bounds.format = check.format;
            if (check.pattern) {
                bounds.patterns.add(check.pattern);
            }
            break;
        case 'pattern':
            bounds.patterns.add(check.pattern);
            break;
        case 'mime':
            bounds.mime = check.types;
            break;
        case 'meta':
        case 'custom':
            break;
    }
}
