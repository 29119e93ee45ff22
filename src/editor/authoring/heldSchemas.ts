import type * as vscode from 'vscode';
import type { FunctionSchemas, SchemaReading } from '../../core/schema/schemaReading.ts';

/** The schemas of the function in a document; those that the text hides while it is half typed, from before. */
export interface HeldSchemas {
    readonly input: SchemaReading | undefined;
    readonly metadata: SchemaReading | undefined;
    readonly checkpoint: SchemaReading | undefined;
    readonly output: SchemaReading | undefined;
    readonly models: ReadonlyMap<string, SchemaReading> | undefined;
    /** At least one is of an earlier text, the last one without errors in it. */
    readonly ofEarlierText: boolean;
}

interface Held {
    readonly version: number;
    readonly schemas: Promise<HeldSchemas>;
}

/** Reads the schemas in documents, each version of a text once, and holds on to the last good ones. */
export class SchemaReader {
    private readonly held = new WeakMap<vscode.TextDocument, Held>();

    /** The schemas of a document's function as its text is now. */
    async read(document: vscode.TextDocument): Promise<HeldSchemas> {
        const known = this.held.get(document);
        if (known?.version === document.version) return known.schemas;
        const schemas = this.readText(document.getText(), known?.schemas);
        this.held.set(document, { version: document.version, schemas });
        return schemas;
    }

    private async readText(text: string, earlier: Promise<HeldSchemas> | undefined): Promise<HeldSchemas> {
        const { readSchemas } = await import('../../core/schema/readSchemas.ts');
        return withEarlier(readSchemas(text), await earlier);
    }
}

function withEarlier(schemas: FunctionSchemas, earlier: HeldSchemas | undefined): HeldSchemas {
    let ofEarlierText = false;
    const held = (now: SchemaReading | undefined, before: SchemaReading | undefined): SchemaReading | undefined => {
        const hidden = now === undefined ? schemas.broken : now.broken;
        if (!hidden || before === undefined || before.broken) return now;
        ofEarlierText = true;
        return before;
    };
    const input = held(schemas.input, earlier?.input);
    const metadata = held(schemas.metadata, earlier?.metadata);
    const checkpoint = held(schemas.checkpoint, earlier?.checkpoint);
    const output = held(schemas.output, earlier?.output);
    const models = schemas.models ?? (schemas.broken ? earlier?.models : undefined);
    return { input, metadata, checkpoint, output, models, ofEarlierText };
}
