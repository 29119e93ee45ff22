import type { UnknownValue } from '../static/value.ts';
import type { ZodSchema } from './zodSchema.ts';

/** How the schema of a property is found; getters wait until somebody looks. */
export type ShapeSource = ReadonlyMap<string, () => ZodSchema>;

/** The properties of an object schema, read when they are first looked at and then kept, as zod does. */
export class ObjectShape {
    /** Set where something that could not be read is spread in: there may be more and other properties. */
    readonly open: UnknownValue | undefined;
    readonly #source: () => ShapeSource;
    #schemas: ReadonlyMap<string, ZodSchema> | undefined;

    constructor(source: () => ShapeSource, open?: UnknownValue) {
        this.#source = source;
        this.open = open;
    }

    get schemas(): ReadonlyMap<string, ZodSchema> {
        this.#schemas ??= new Map([...this.#source()].map(([key, schema]) => [key, schema()]));
        return this.#schemas;
    }

    /** The shape for a copy with further checks: what was not looked at yet is read anew there. */
    copied(): ObjectShape {
        const known = this.#schemas;
        return new ObjectShape(known ? () => asSource(known) : this.#source, this.open);
    }

    /** A shape that is made of this one when it is first looked at. */
    changed(
        change: (schemas: ReadonlyMap<string, ZodSchema>) => ReadonlyMap<string, ZodSchema>,
        open = this.open,
    ): ObjectShape {
        return new ObjectShape(() => asSource(change(this.schemas)), open);
    }
}

function asSource(schemas: ReadonlyMap<string, ZodSchema>): ShapeSource {
    return new Map([...schemas].map(([key, schema]) => [key, () => schema]));
}
