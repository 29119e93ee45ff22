import type { JsonValue } from '../../jsonSchema.ts';
import type { Value } from '../value.ts';

/** A value as JSON, within `{ json }`; undefined where JSON has no word for it or it can't be told. */
export function jsonOf(value: Value): { readonly json: JsonValue } | undefined {
    switch (value.kind) {
        case 'data': {
            const { data } = value;
            if (typeof data === 'number') {
                return { json: Number.isFinite(data) ? data : null };
            }
            return data === undefined || typeof data === 'bigint' ? undefined : { json: data };
        }
        case 'list': {
            const items = value.items.map((item) => (isUndefined(item) ? { json: null } : jsonOf(item)));
            const known = items.filter((item) => item !== undefined);
            return known.length === items.length ? { json: known.map(({ json }) => json) } : undefined;
        }
        case 'record': {
            const pairs: [string, JsonValue][] = [];
            for (const [key, entry] of value.open ? [] : value.entries) {
                const inner = entry();
                if (isUndefined(inner)) {
                    continue;
                }
                const json = jsonOf(inner);
                if (!json) {
                    return undefined;
                }
                pairs.push([key, json.json]);
            }
            return value.open ? undefined : { json: Object.fromEntries(pairs) };
        }
        default:
            return undefined;
    }
}

function isUndefined(value: Value): boolean {
    return value.kind === 'data' && value.data === undefined;
}
