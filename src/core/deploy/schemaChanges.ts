import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../schema/jsonSchema.ts';
import type { DeployChange } from './deployChange.ts';
import { schemaFieldsOf, type SchemaField } from './schemaFields.ts';

/** The part of a function that a schema describes. A model is called by its name. */
export type SchemaPart = 'input' | 'metadata' | 'checkpoint' | 'output' | { readonly model: string };

/** More rows than this about one schema are counted, not listed. */
const mostRows = 12;

/** What changes between two schemas of one part; one that is not there is undefined. */
export function schemaChanges(
    part: SchemaPart,
    before: JsonSchema | undefined,
    after: JsonSchema | undefined,
): readonly DeployChange[] {
    if (before === undefined || after === undefined) return wholeSchema(part, before, after);
    const was = fieldsByPath(before);
    const is = fieldsByPath(after);
    const rows = [
        ...[...is.values()].flatMap((field) => {
            const old = was.get(field.path);
            if (old !== undefined) return changed(part, old, field);
            return hasNewParent(field.path, was) ? [] : [added(part, field)];
        }),
        ...[...was.values()].flatMap(({ path }) =>
            is.has(path) || hasNewParent(path, is) ? [] : [{ mark: 'removed', text: fieldWords(part, path) } as const],
        ),
    ];
    if (rows.length <= mostRows) return rows;
    const rest = rows.length - mostRows;
    return [
        ...rows.slice(0, mostRows),
        { mark: 'modified', text: l10n.t('{0} more changes of {1}', rest, name(part)) },
    ];
}

/** Names of fields alone, as far as an older reading of a schema can be held against a newer. */
export function fieldNameChanges(part: SchemaPart, before: JsonSchema, after: JsonSchema): readonly DeployChange[] {
    const bare = (schema: JsonSchema): JsonSchema => ({
        properties: Object.fromEntries(Object.keys(schema.properties ?? {}).map((key) => [key, {}])),
    });
    return schemaChanges(part, bare(before), bare(after)).map(({ mark, text }) => ({ mark, text }));
}

function wholeSchema(
    part: SchemaPart,
    before: JsonSchema | undefined,
    after: JsonSchema | undefined,
): readonly DeployChange[] {
    if (before === undefined && after === undefined) return [];
    const text = typeof part === 'string' ? l10n.t('Schema of {0}', name(part)) : name(part);
    return [{ mark: before === undefined ? 'added' : 'removed', text }];
}

function fieldsByPath(schema: JsonSchema): ReadonlyMap<string, SchemaField> {
    return new Map(schemaFieldsOf(schema).map((field) => [field.path, field]));
}

/** A field that comes or goes with the one it is in needs no row of its own. */
function hasNewParent(path: string, others: ReadonlyMap<string, SchemaField>): boolean {
    const parent = path.replace(/(\[\]|\.[^.[]+|^[^.[]+)$/, '');
    return parent !== '' && !others.has(parent);
}

function added(part: SchemaPart, { path, required }: SchemaField): DeployChange {
    const note = path.endsWith('[]') ? undefined : required ? l10n.t('required') : l10n.t('optional');
    return { mark: 'added', text: fieldWords(part, path), ...(note === undefined ? {} : { note }) };
}

function changed(part: SchemaPart, before: SchemaField, after: SchemaField): readonly DeployChange[] {
    const notes = [
        ...(before.type === after.type ? [] : [`${before.type} → ${after.type}`]),
        ...(before.required === after.required
            ? []
            : [after.required ? l10n.t('now required') : l10n.t('now optional')]),
    ];
    const note = notes.length > 0 ? notes.join(', ') : before.rules === after.rules ? '' : l10n.t('other rules');
    return note === '' ? [] : [{ mark: 'modified', text: fieldWords(part, after.path), note }];
}

function fieldWords(part: SchemaPart, path: string): string {
    if (path === '') return typeof part === 'string' ? l10n.t('Schema of {0}', name(part)) : name(part);
    const field = `\`${path}\``;
    switch (part) {
        case 'input':
            return l10n.t('Input field {0}', field);
        case 'metadata':
            return l10n.t('Metadata field {0}', field);
        case 'checkpoint':
            return l10n.t('Checkpoint field {0}', field);
        case 'output':
            return l10n.t('Output field {0}', field);
        default:
            return l10n.t('Field {0} of {1}', field, name(part));
    }
}

function name(part: SchemaPart): string {
    switch (part) {
        case 'input':
            return l10n.t('the input');
        case 'metadata':
            return l10n.t('the metadata');
        case 'checkpoint':
            return l10n.t('the checkpoint');
        case 'output':
            return l10n.t('the output');
        default:
            return l10n.t('Model {0}', `\`${part.model}\``);
    }
}
