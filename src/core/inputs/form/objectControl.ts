import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import { isJsonObject } from '../jsonValue.ts';
import { pointerTo } from '../pointer.ts';
import type { FormField, ObjectControl, RecordControl } from './formField.ts';
import type { FieldSpot, FormWalk } from './formSource.ts';
import type { SchemaView } from './schemaView.ts';

/** The control of an object: its properties, and what it holds besides. */
export function objectControl(spot: FieldSpot, view: SchemaView, walk: FormWalk): ObjectControl {
    const { schema, passed } = view;
    const { value } = spot;
    const references = passed.filter((pointer) => pointer === '' || pointer.startsWith('/$defs/'));
    const recursive = value === undefined && references.some((reference) => spot.unfolding.includes(reference));
    const properties = Object.entries(schema.properties ?? {}).filter(([name]) => name !== spot.hidden);
    const unfolding = value === undefined ? [...spot.unfolding, ...references] : references;
    const live = value !== undefined || (spot.required && spot.live);
    const fields = recursive
        ? []
        : properties.map(([name, property]) =>
              walk.fieldAt({
                  ...memberOf(spot, name, value),
                  schema: property,
                  schemaPointer: pointerTo(pointerTo(view.pointer, 'properties'), name),
                  required: schema.required?.includes(name) ?? false,
                  live,
                  unfolding,
              }),
          );
    const known = new Set([...Object.keys(schema.properties ?? {}), spot.hidden]);
    const names = isJsonObject(value) ? Object.keys(value).filter((name) => !known.has(name)) : [];
    return { kind: 'object', fields, extras: names.map((name) => extraField(spot, view, name, walk)), recursive };
}

/** The control of a record: a field for each name that is there. */
export function recordControl(spot: FieldSpot, view: SchemaView, walk: FormWalk): RecordControl {
    const { additionalProperties, propertyNames } = view.schema;
    const names = isJsonObject(spot.value) ? Object.keys(spot.value) : [];
    const { checks } = walk.source;
    const entries = names.map((name) => {
        const entry = walk.fieldAt({
            ...memberOf(spot, name, spot.value),
            schema: typeof additionalProperties === 'object' ? additionalProperties : {},
            schemaPointer: pointerTo(view.pointer, 'additionalProperties'),
            required: true,
            holdsPlace: true,
            live: true,
            unfolding: [],
        });
        const wrongName =
            propertyNames === undefined ? undefined : checks?.problemOf({ schema: propertyNames, pointer: '' }, name);
        const problem = name === '' ? l10n.t('Needs a name.') : wrongName;
        if (problem === undefined) return entry;
        return { ...entry, ...(name === '' ? { path: spot.path } : {}), error: problem };
    });
    return { kind: 'record', entries };
}

/** A member that the schema does not name: it is sent as it is, unless the schema forbids it. */
function extraField(spot: FieldSpot, { schema, pointer }: SchemaView, name: string, walk: FormWalk): FormField {
    const { additionalProperties } = schema;
    const described = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const member = memberOf(spot, name, spot.value);
    const field = walk.fieldAt({
        ...member,
        schema: described ?? (typeof member.value === 'string' ? { type: 'string' } : {}),
        schemaPointer: pointerTo(pointer, 'additionalProperties'),
        required: false,
        live: true,
        unfolding: [],
    });
    if (described !== undefined && Object.keys(described).length > 0) return field;
    if (additionalProperties === false) return { ...field, error: l10n.t('The schema takes no other fields.') };
    return { ...field, note: l10n.t('Not in the schema; sent anyway.') };
}

function memberOf(
    spot: FieldSpot,
    name: string,
    value: JsonValue | undefined,
): Pick<FieldSpot, 'pointer' | 'path' | 'label' | 'holdsPlace' | 'value'> {
    return {
        pointer: pointerTo(spot.pointer, name),
        path: spot.path === '' ? name : `${spot.path}.${name}`,
        label: name,
        holdsPlace: false,
        value: isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined,
    };
}
