import type { JsonSchema, JsonValue } from './jsonSchema.ts';
import { Sampler } from './sample/sampler.ts';
import type { ValuePath } from './validate/validation.ts';

/** Which fields a sample fills. */
export type SampleExtent = 'required' | 'all';

/** A sample, and the fields for which none was found. */
export interface Sample {
    /** Undefined where nothing fits. */
    readonly value: JsonValue | undefined;
    /** Fields left out since nothing was found that fits them: patterns that are not understood, for the most part. */
    readonly leftOut: readonly ValuePath[];
}

/** A sensible value that fits a schema: its defaults, examples and first choices, else by format and name. The same each time. */
export function sampleValue(schema: JsonSchema, extent: SampleExtent): Sample {
    const sampler = new Sampler(schema, extent);
    const value = sampler.sample({ schema, pointer: '' }, { name: '', path: [], hints: [] });
    return { value, leftOut: value === undefined ? [[]] : sampler.leftOut };
}
