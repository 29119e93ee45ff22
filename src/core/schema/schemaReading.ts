import type { Position } from '../text/position.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** A place where reading had to give up: the schema takes any JSON there. */
export interface GivenUp {
    /** JSON pointer into the schema: '' for the whole, '/properties/email', '/$defs/__schema0/items'. */
    readonly pointer: string;
    /** Where in the text the expression starts that could not be read. */
    readonly position: Position;
    /** Why, as a sentence for people. */
    readonly reason: string;
}

/** Something that zod itself does when the function runs and that JSON Schema has no word for. */
export interface RuntimeCheck {
    readonly pointer: string;
    readonly position: Position;
    /** The zod method or function: `refine`, `transform`, `preprocess`, … */
    readonly method: string;
}

/** One schema of a function, read without running it. */
export interface SchemaReading {
    readonly schema: JsonSchema;
    readonly givenUp: readonly GivenUp[];
    readonly runtimeChecks: readonly RuntimeCheck[];
    /** What zod does to a value before it checks it, so that it takes more than the schema says. */
    readonly conversions: readonly RuntimeCheck[];
    /** The value itself may be left out: void, or optional as a whole. */
    readonly mayBeMissing?: true;
    /** True while the text that this schema is made of does not parse: the last good reading is the better one. */
    readonly broken: boolean;
}

/** The schemas of the function in a text; absent where the function has none. */
export interface FunctionSchemas {
    readonly input?: SchemaReading | undefined;
    readonly metadata?: SchemaReading | undefined;
    readonly checkpoint?: SchemaReading | undefined;
    readonly output?: SchemaReading | undefined;
    /** By model name. */
    readonly models?: ReadonlyMap<string, SchemaReading> | undefined;
    /** True while the definition itself can't be found or does not parse: what is absent may only be hidden. */
    readonly broken: boolean;
}
