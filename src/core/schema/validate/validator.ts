import * as l10n from '@vscode/l10n';
import type { Steps } from '../../steps.ts';
import { jsonText } from '../../text/json.ts';
import type { JsonSchema, JsonTypeName, JsonValue } from '../jsonSchema.ts';
import type { Conversions, Softness } from './conversions.ts';
import { Expressions } from './expressions.ts';
import { both, fine, note, together } from './findings.ts';
import type { Findings } from './findings.ts';
import { numberFinding } from './number.ts';
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
    rootPart,
    typesOf,
} from './schemaParts.ts';
import type { SchemaPart } from './schemaParts.ts';
import { textFinding } from './text.ts';
import type { Finding } from './text.ts';
import { checkUnion, flatChoices } from './unions.ts';
import { further, pathOf, startOfTrail } from './trail.ts';
import type { Trail } from './trail.ts';
import type { Violation } from './validation.ts';
import type { ValueMode } from './valueMode.ts';
import { choiceSentence, typeSentence } from './words.ts';

/** Holds values against the parts of one schema. */
export class Validator {
    readonly root: JsonSchema;
    readonly conversions: Conversions;
    readonly mode: ValueMode;
    readonly expressions = new Expressions();
    readonly #start: SchemaPart;
    #later: (() => Findings)[] | undefined;
    readonly #typeFindings = new WeakMap<SchemaPart, Finding>();
    readonly #choices = new WeakMap<SchemaPart, readonly SchemaPart[]>();

    constructor(root: JsonSchema, conversions: Conversions, mode: ValueMode = 'input') {
        this.root = root;
        this.conversions = conversions;
        this.mode = mode;
        this.#start = rootPart(root);
    }

    checkWhole(value: unknown): Findings {
        return this.check(this.#start, value);
    }

    /** The same with long lists put off, so that it can be done in steps. */
    *checkInSteps(value: unknown): Steps<Findings> {
        const later: (() => Findings)[] = [];
        this.#later = later;
        const found = [this.check(this.#start, value)];
        this.#later = undefined;
        for (const rest of later) {
            yield;
            found.push(rest());
        }
        return together(found);
    }

    check(given: SchemaPart, value: unknown, trail = startOfTrail): Findings {
        const part = resolved(this.root, given);
        if (this.isSoft(given) || this.isSoft(part) || trail.depth > deepest) {
            return fine;
        }
        const { schema } = part;
        if (!schema.allOf && !schema.anyOf && !schema.oneOf) {
            return this.#own(part, value, trail);
        }
        // Which of several schemas fits is told by all that is found.
        const later = this.#later;
        this.#later = undefined;
        const found = both(checkUnion(this, part, value, trail), this.#members(part, value, trail));
        this.#later = later;
        return both(found, this.#own(part, value, trail));
    }

    #members(part: SchemaPart, value: unknown, trail: Trail): Findings {
        const { allOf, type } = part.schema;
        const members = (allOf ?? []).filter(({ pattern }) => pattern === undefined || type !== 'string');
        return members.length === 0
            ? fine
            : inCommon(members.map((member, index) => this.check(inside(part, member, 'allOf', index), value, trail)));
    }

    /** The choices of a union, found once for many values. */
    choicesIn(part: SchemaPart): readonly SchemaPart[] {
        const known = this.#choices.get(part);
        if (known) {
            return known;
        }
        const found = flatChoices(this, part);
        this.#choices.set(part, found);
        return found;
    }

    /** Whether what is missing here is there already: an update is merged into what was stored, but for lists. */
    isPartial({ inList }: Trail): boolean {
        return this.mode === 'update' && !inList;
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
                    (this.mode === 'input' && each.schema.default !== undefined) ||
                    this.isSoft(each) ||
                    this.conversions.has(each.pointer, 'missing'),
            ) ||
            isOnlyWords(part.schema) ||
            (depth < 10 && (choicesOf(part)?.choices ?? []).some((choice) => this.takesNothing(choice, depth + 1)))
        );
    }

    #own(part: SchemaPart, value: unknown, trail: Trail): Findings {
        const { schema, pointer } = part;
        if (schema.not) {
            return wrong(trail, { code: 'notAllowed', message: l10n.t('Must be left out.') });
        }
        const values = listedValues(schema);
        if (values) {
            const fits = values.some((each) => each === value || isSameObject(each, value));
            return fits ? fine : wrong(trail, { code: 'choice', message: choiceSentence(values) });
        }
        const types = isPlainlyOfType(value, schema.type) ? undefined : typesOf(schema);
        if (types && !isOfType(value, types)) {
            return this.conversions.has(pointer, 'type') ? fine : wrong(trail, this.#typeFinding(part, types));
        }
        if (typeof value === 'string') {
            return this.#text(part, value, trail);
        }
        if (typeof value === 'number') {
            const finding = numberFinding(schema, value);
            return finding ? wrong(trail, finding) : fine;
        }
        const items = listOf(value);
        const object = objectOf(value);
        if (items) {
            return this.#items(part, items, trail);
        }
        return object ? checkObject(this, part, object, trail) : fine;
    }

    /** The same part is often wrong in the same way. */
    #typeFinding(part: SchemaPart, types: readonly JsonTypeName[]): Finding {
        const known = this.#typeFindings.get(part);
        if (known) {
            return known;
        }
        const made: Finding = { code: 'type', message: typeSentence(types), types };
        this.#typeFindings.set(part, made);
        return made;
    }

    #text({ schema, pointer }: SchemaPart, value: string, trail: Trail): Findings {
        if (saysNothingOfTexts(schema)) {
            return fine;
        }
        const soft = (what: Softness): boolean => this.conversions.has(pointer, what);
        if (soft('text')) {
            return fine;
        }
        const blanks = soft('blanks');
        const finding = textFinding(schema, soft('trimmed') ? value.trim() : value, {
            pattern: soft('pattern') || blanks,
            longer: blanks,
            expressions: this.expressions,
        });
        return finding ? wrong(trail, finding) : fine;
    }

    #items(part: SchemaPart, items: readonly unknown[], trail: Trail): Findings {
        const { prefixItems = [], items: rest, minItems = 0, maxItems = Infinity } = part.schema;
        // A tuple without a rest takes no more; which of its last items may be missing is not written in a schema.
        const most = part.schema.prefixItems && !rest ? Math.min(prefixItems.length, maxItems) : maxItems;
        const count = items.length;
        if (count < minItems || count > most) {
            return wrong(trail, { code: 'items', message: countSentence(minItems, most, count) });
        }
        const others = rest ? inside(part, rest, 'items') : undefined;
        if (prefixItems.length === 0 && !others) {
            return fine;
        }
        const check = (from: number, to: number): Findings => {
            const found: Findings[] = [];
            for (let index = from; index < to; index++) {
                const fixed = prefixItems[index];
                const own = fixed ? inside(part, fixed, 'prefixItems', index) : others;
                note(found, own ? this.check(own, items[index], further(trail, index)) : fine);
            }
            return together(found);
        };
        if (!this.#later || count <= itemsAStep) {
            return check(0, count);
        }
        for (let from = 0; from < count; from += itemsAStep) {
            this.#later.push(() => check(from, Math.min(count, from + itemsAStep)));
        }
        return fine;
    }
}

/** The usual case without a list of types. */
function isPlainlyOfType(value: unknown, type: JsonSchema['type']): boolean {
    return typeof value === type && value !== null && !Array.isArray(value);
}

function saysNothingOfTexts({ minLength, maxLength, pattern, format, allOf }: JsonSchema): boolean {
    return (
        minLength === undefined &&
        maxLength === undefined &&
        pattern === undefined &&
        format === undefined &&
        allOf === undefined
    );
}

function wrong(trail: Trail, finding: Finding): Findings {
    return { violations: [{ path: pathOf(trail), ...finding }], unknownFields: [] };
}

function isSameObject(listed: JsonValue, value: unknown): boolean {
    return typeof listed === 'object' && listed !== null && JSON.stringify(listed) === jsonText(value);
}

/** A step every so many items. */
const itemsAStep = 128;

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
