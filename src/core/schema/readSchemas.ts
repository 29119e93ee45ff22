import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { readSource } from '../syntax/sourceTree.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import { editorLines } from '../text/lines.ts';
import type { Lines } from '../text/lines.ts';
import type { Position } from '../text/position.ts';
import { definitionOfFunction } from './definitionObject.ts';
import type { SchemaMode } from './schemaMode.ts';
import type { FunctionSchemas, SchemaReading } from './schemaReading.ts';
import { hidesProperties, isBroken } from './static/brokenParts.ts';
import { asSchema } from './builders/make.ts';
import { Evaluator } from './static/evaluator.ts';
import type { RecordValue, Value } from './static/value.ts';
import { mayBeLeftOut } from './zod/mayBeLeftOut.ts';
import { placedNotes } from './zod/placedNotes.ts';
import { toJsonSchema } from './zod/toJsonSchema.ts';
import type { SchemaNote } from './zod/zodSchema.ts';

/** Reads the schemas of the function in a text without running it; total: any text gives an answer. */
export function readSchemas(source: string, mode: SchemaMode = 'input'): FunctionSchemas {
    return schemasIn(readSource(withoutByteOrderMark(source)), mode);
}

/** The same of a text that is parsed already. */
export function schemasIn(tree: SourceTree, mode: SchemaMode = 'input'): FunctionSchemas {
    const references = moduleReferencesOf(tree);
    const definition = definitionOfFunction(tree, references);
    const evaluator = new Evaluator(tree, references);
    const properties = definition && evaluator.valueOf(definition);
    if (!definition || properties?.kind !== 'record') {
        return { broken: tree.broken };
    }
    const reader: Reader = { tree, mode, evaluator, definition, lines: editorLines(tree.source) };
    const named = (name: string): SchemaReading | undefined => readingOf(reader, propertyOf(properties, name), name);
    return {
        input: named('input'),
        metadata: named('metadata'),
        checkpoint: named('checkpoint'),
        output: named('output'),
        models: modelsOf(reader, properties),
        broken: tree.broken && hidesProperties(definition),
    };
}

interface Reader {
    readonly tree: SourceTree;
    readonly mode: SchemaMode;
    readonly evaluator: Evaluator;
    /** What is given to the create call. */
    readonly definition: SyntaxNode;
    readonly lines: Lines;
}

function propertyOf({ entries, open }: RecordValue, name: string): Value | undefined {
    return entries.has(name) ? entries.get(name)?.() : open;
}

function modelsOf(reader: Reader, properties: RecordValue): ReadonlyMap<string, SchemaReading> | undefined {
    const models = propertyOf(properties, 'models');
    if (models?.kind !== 'record') {
        return undefined;
    }
    const readings = new Map<string, SchemaReading>();
    for (const [name, model] of models.entries) {
        const reading = readingOf(reader, model(), 'models');
        if (reading) {
            readings.set(name, reading);
        }
    }
    return readings;
}

function readingOf(
    { tree, mode, evaluator, definition, lines }: Reader,
    value: Value | undefined,
    name: string,
): SchemaReading | undefined {
    if (!value || (value.kind === 'data' && value.data == null)) {
        return undefined;
    }
    const property = propertyNode(evaluator, definition, name) ?? definition;
    const schema = asSchema(value, property.from);
    const written = toJsonSchema(schema, mode);
    const notes = placedNotes(schema, written);
    const placed = (kind: SchemaNote['kind']): { pointer: string; position: Position; text: string }[] =>
        notes
            .filter(({ note }) => note.kind === kind)
            .map(({ note, pointer }) => ({ pointer, position: lines.positionAt(note.offset), text: note.text }));
    return {
        schema: written.schema,
        givenUp: placed('givenUp').map(({ text, ...place }) => ({ ...place, reason: text })),
        runtimeChecks: placed('runtime').map(({ text, ...place }) => ({ ...place, method: text })),
        conversions: placed('lenient').map(({ text, ...place }) => ({ ...place, method: text })),
        ...(schema.def.type === 'void' || mayBeLeftOut(schema, mode) ? { mayBeMissing: true } : {}),
        broken:
            notes.some(({ note }) => note.unfinished === true) ||
            (tree.broken && isBroken(evaluator.definitions, property)),
    };
}

function propertyNode(evaluator: Evaluator, definition: SyntaxNode, name: string): SyntaxNode | undefined {
    for (let child = definition.firstChild; child; child = child.nextSibling) {
        const key = child.name === 'Property' ? child.firstChild : undefined;
        if (key && evaluator.text(key).replaceAll(/['"]/g, '') === name) {
            return child;
        }
    }
    return undefined;
}
