import * as l10n from '@vscode/l10n';
import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { isJsonList, isJsonObject } from '../jsonValue.ts';
import { pointerTo } from '../pointer.ts';
import { kindOf } from './fieldKind.ts';
import type { ListControl } from './formField.ts';
import type { FieldSpot, FormWalk } from './formSource.ts';
import { viewOf, type SchemaView } from './schemaView.ts';

/** The control of a list: a field for each item, or for each place of a tuple. */
export function listControl(spot: FieldSpot, view: SchemaView, walk: FormWalk): ListControl {
    const root = walk.source.reading.schema;
    const { prefixItems, items } = view.schema;
    const values = isJsonList(spot.value) ? spot.value : [];
    const places: readonly (readonly [JsonSchema, string])[] =
        prefixItems === undefined
            ? values.map(() => [items === undefined || items === false ? {} : items, pointerTo(view.pointer, 'items')])
            : prefixItems.map((item, index) => [item, pointerTo(pointerTo(view.pointer, 'prefixItems'), index)]);
    const live = spot.value !== undefined || (spot.required && spot.live);
    const inner = viewOf({ schema: items === undefined || items === false ? {} : items, pointer: '' }, root);
    const rows = prefixItems === undefined && containers.has(kindOf(inner, root));
    return {
        kind: 'list',
        items: places.map(([schema, schemaPointer], index) =>
            walk.fieldAt({
                schema,
                schemaPointer,
                pointer: pointerTo(spot.pointer, index),
                path: `${spot.path}[${index}]`,
                label: (rows ? titleOf(values[index]) : undefined) ?? l10n.t('Item {0}', index + 1),
                required: true,
                live,
                holdsPlace: true,
                value: values[index],
                unfolding: [],
            }),
        ),
        rows,
        fixed: prefixItems !== undefined,
    };
}

const containers: ReadonlySet<string> = new Set(['object', 'list', 'record', 'union', 'json']);

/** The first text in a value that tells it from others. */
function titleOf(value: JsonValue | undefined): string | undefined {
    if (typeof value === 'string') return value;
    if (!isJsonObject(value)) return undefined;
    const texts = Object.values(value).filter((member) => typeof member === 'string' && member.trim() !== '');
    return typeof texts[0] === 'string' ? texts[0] : undefined;
}
