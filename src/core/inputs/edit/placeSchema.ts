import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { kindOf } from '../form/fieldKind.ts';
import { viewOf, type SchemaView } from '../form/schemaView.ts';
import { branchOf, unionBranches, type Branch } from '../form/unionBranches.ts';
import { pointerTo, segmentsOf } from '../pointer.ts';
import type { SectionDraft } from '../sectionDraft.ts';
import { valueAt } from '../jsonValue.ts';

/** The schema at a place of a value. */
export interface PlaceSchema {
    /** Within a union: of the chosen kind. */
    readonly view: SchemaView;
    /** The kinds of the union at this place, and the chosen one. */
    readonly branches: readonly Branch[];
    readonly chosen: number | undefined;
}

/** The schema at a place of a value, through the unions' chosen kinds; any JSON where the schema names nothing. */
export function placeSchema(
    root: JsonSchema,
    draft: SectionDraft,
    value: JsonValue | undefined,
    pointer: string,
): PlaceSchema {
    const settle = (schema: JsonSchema, at: string): PlaceSchema => {
        let view = viewOf({ schema, pointer: '' }, root);
        if (kindOf(view, root) !== 'union') return { view, branches: [], chosen: undefined };
        const branches = unionBranches(view, root);
        const there = valueAt(value, at);
        const known = there === null && view.nullable ? undefined : there;
        const chosen = branchOf(branches, known, draft.unions[at]?.chosen, root);
        view = (chosen === undefined ? undefined : branches[chosen]?.view) ?? view;
        return { view, branches, chosen };
    };
    let at = '';
    let place = settle(root, at);
    for (const segment of segmentsOf(pointer)) {
        at = pointerTo(at, segment);
        place = settle(memberSchema(place.view.schema, segment), at);
    }
    return place;
}

function memberSchema(schema: JsonSchema, segment: string): JsonSchema {
    if (schema.type === 'array') {
        const item = schema.prefixItems?.[Number(segment)] ?? schema.items;
        return item === undefined || item === false ? {} : item;
    }
    const { properties = {}, additionalProperties } = schema;
    if (Object.hasOwn(properties, segment)) return properties[segment] ?? {};
    return typeof additionalProperties === 'object' ? additionalProperties : {};
}
