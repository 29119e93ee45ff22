import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../jsonSchema.ts';
import type { Conversions, Softness } from './conversions.ts';
import { fine, together } from './findings.ts';
import type { Findings } from './findings.ts';
import { numberFindings } from './number.ts';
import { checkObject } from './objects.ts';
import {
    choicesOf,
    inside,
    isOfType,
    isOnlyWords,
    listOf,
    listedValues,
    objectOf,
    resolved,
    typesOf,
} from './schemaParts.ts';
import type { SchemaPart } from './schemaParts.ts';
import { textFindings } from './text.ts';
import type { Finding } from './text.ts';
import { checkUnion } from './unions.ts';
import type { ValuePath, Violation } from './validation.ts';
import { choiceSentence, typeSentence } from './words.ts';

/** Holds values against the parts of one schema. */
export class Validator {
    readonly root: JsonSchema;
    readonly conversions: Conversions;

    constructor(root: JsonSchema, conversions: Conversions) {
        this.root = root;
        this.conversions = conversions;
    }

    check(given: SchemaPart, value: unknown, path: ValuePath): Findings {
        const part = resolved(this.root, given);
        if (this.isSoft(given) || this.isSoft(part) || path.length > deepest) {
            return fine;
        }
        const { schema } = part;
        const union = checkUnion(this, part, value, path);
        const members = (schema.allOf ?? []).filter(({ pattern }) => pattern === undefined || schema.type !== 'string');
        const all = members.map((member, index) => this.check(inside(part, member, 'allOf', index), value, path));
        return together([union ?? fine, inCommon(all), this.#own(part, value, path)]);
    }

    /** Whether zod makes something else of what it gets here, nothing at all included. */
    isSoft({ pointer }: SchemaPart): boolean {
        return this.conversions.has(pointer, 'everything');
    }

    /** Whether a property may be missing whatever `required` says: zod takes nothing at all for it. */
    takesNothing(given: SchemaPart, depth = 0): boolean {
        const part = resolved(this.root, given);
        return (
            [given, part].some(
                (each) =>
                    each.schema.default !== undefined ||
                    this.isSoft(each) ||
                    this.conversions.has(each.pointer, 'missing'),
            ) ||
            isOnlyWords(part.schema) ||
            (depth < 10 && (choicesOf(part)?.choices ?? []).some((choice) => this.takesNothing(choice, depth + 1)))
        );
    }

    #own(part: SchemaPart, value: unknown, path: ValuePath): Findings {
        const { schema, pointer } = part;
        const at = (...found: readonly Finding[]): Findings => ({
            violations: found.map((finding) => ({ path, ...finding })),
            unknownFields: [],
        });
        if (schema.not) {
            return at({ code: 'notAllowed', message: l10n.t('Must be left out.') });
        }
        const values = listedValues(schema);
        if (values) {
            const fits = values.some((each) => each === value || JSON.stringify(each) === JSON.stringify(value));
            return fits ? fine : at({ code: 'choice', message: choiceSentence(values) });
        }
        const types = typesOf(schema);
        if (types && !isOfType(value, types)) {
            return this.conversions.has(pointer, 'type') ? fine : at({ code: 'type', message: typeSentence(types) });
        }
        if (typeof value === 'string') {
            const soft = (what: Softness): boolean => this.conversions.has(pointer, what);
            const text = soft('trimmed') ? value.trim() : value;
            const lenient = { pattern: soft('pattern') || soft('blanks'), longer: soft('blanks') };
            return soft('text') ? fine : at(...textFindings(schema, text, lenient));
        }
        if (typeof value === 'number') {
            return at(...numberFindings(schema, value));
        }
        const items = listOf(value);
        const object = objectOf(value);
        if (items) {
            return this.#items(part, items, path);
        }
        return object ? checkObject(this, part, object, path) : fine;
    }

    #items(part: SchemaPart, items: readonly unknown[], path: ValuePath): Findings {
        const { prefixItems = [], items: rest, minItems = 0, maxItems = Infinity } = part.schema;
        // A tuple without a rest takes no more; which of its last items may be missing is not written in a schema.
        const most = part.schema.prefixItems && !rest ? Math.min(prefixItems.length, maxItems) : maxItems;
        const count = items.length;
        if (count < minItems || count > most) {
            return {
                violations: [{ path, code: 'items', message: countSentence(minItems, most, count) }],
                unknownFields: [],
            };
        }
        return together(
            items.map((item, index) => {
                const fixed = prefixItems[index];
                if (fixed) {
                    return this.check(inside(part, fixed, 'prefixItems', index), item, [...path, index]);
                }
                return rest ? this.check(inside(part, rest, 'items'), item, [...path, index]) : fine;
            }),
        );
    }
}

/** Values nested more deeply are no longer looked at. */
const deepest = 200;

/** Of an intersection's members each knows its own fields only: a field is strange where all say so. */
function inCommon(members: readonly Findings[]): Findings {
    const all = together(members);
    const refused = members.map(
        ({ violations }) => new Set(violations.filter(isRefusedField).map(({ path }) => path.at(-1))),
    );
    const unknown = members.map(({ violations, unknownFields }) => {
        const refusedHere = violations.filter(isRefusedField).map(({ path }) => path);
        return new Set([...unknownFields, ...refusedHere].map((field) => JSON.stringify(field)));
    });
    return {
        violations: all.violations.filter(
            (violation) => !isRefusedField(violation) || refused.every((names) => names.has(violation.path.at(-1))),
        ),
        unknownFields: all.unknownFields.filter((field) =>
            unknown.every((fields) => fields.has(JSON.stringify(field))),
        ),
    };
}

function isRefusedField({ code }: Violation): boolean {
    return code === 'notAllowed' || code === 'key';
}

function countSentence(least: number, most: number, now: number): string {
    if (least === most) {
        return l10n.t('Must have {0} items (now {1}).', least, now);
    }
    if (now > most) {
        return most === 1
            ? l10n.t('At most one item (now {0}).', now)
            : l10n.t('At most {0} items (now {1}).', most, now);
    }
    return least === 1 ? l10n.t('Needs at least one item.') : l10n.t('At least {0} items (now {1}).', least, now);
}
