import { schemasIn } from '../../schema/readSchemas.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import { readSource } from '../../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../../text/byteOrderMark.ts';

/** What a function says of itself: what it takes, and what comes out of it. Absent where it says nothing. */
export interface FunctionPromises {
    readonly input?: SchemaReading | undefined;
    readonly metadata?: SchemaReading | undefined;
    readonly checkpoint?: SchemaReading | undefined;
    readonly output?: SchemaReading | undefined;
    /** By model name. */
    readonly models: ReadonlyMap<string, SchemaReading>;
}

/** Reads a function's promises from the text that ran: its inputs as zod takes them, the rest as it comes out. */
export function readPromises(source: string): FunctionPromises {
    const tree = readSource(withoutByteOrderMark(source));
    const { input, metadata, checkpoint } = schemasIn(tree, 'input');
    const { output, models } = schemasIn(tree, 'output');
    const whole = [...(models ?? [])].filter(([, reading]) => !reading.broken);
    return {
        input: unbroken(input),
        metadata: unbroken(metadata),
        checkpoint: unbroken(checkpoint),
        output: unbroken(output),
        models: new Map(whole),
    };
}

function unbroken(reading: SchemaReading | undefined): SchemaReading | undefined {
    return reading?.broken === true ? undefined : reading;
}
