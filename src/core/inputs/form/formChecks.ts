import type { JsonValue } from '../../schema/jsonSchema.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import { Conversions } from '../../schema/validate/conversions.ts';
import { Validator } from '../../schema/validate/validator.ts';
import type { SchemaSpot } from './schemaView.ts';

/** Holds the values of fields against their part of a schema, as zod would. */
export class FormChecks {
    private readonly validator: Validator;

    constructor({ schema, conversions }: SchemaReading) {
        this.validator = new Validator(schema, new Conversions(conversions));
    }

    /** What keeps a value from fitting, as a sentence; undefined when it fits. */
    problemOf(spot: SchemaSpot, value: JsonValue): string | undefined {
        return this.validator.check(spot, value).violations[0]?.message;
    }

    /** Whether zod takes nothing at all here, whatever is required. */
    mayBeMissing(spot: SchemaSpot): boolean {
        return this.validator.takesNothing(spot);
    }
}
