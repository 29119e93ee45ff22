import * as l10n from '@vscode/l10n';
import type { Steps } from '../../steps.ts';
import { jsonText } from '../../text/json.ts';
import type { JsonSchema, JsonTypeName, JsonValue } from '../jsonSchema.ts';
import type { Conversions, Softness } from './conversions.ts';
import { Expressions } from './expressions.ts';
import { both, fine, together, type Findings } from './findings.ts';
import { inCommon } from './intersection.ts';
import { checkList } from './lists.ts';
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
import { textFinding, type Finding } from './text.ts';
import { wrong } from './wrong.ts';
import { checkUnion, flatChoices } from './unions.ts';
import { startOfTrail, type Trail } from './trail.ts';
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

    /** Keeps a check for a step of its own; false where all is to be checked at once. */
    putOff(checks: readonly (() => Findings)[]): boolean {
        this.#later?.push(...checks);
        return this.#later !== undefined;
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
            return checkList(this, part, items, trail);
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

function isSameObject(listed: JsonValue, value: unknown): boolean {
    return typeof listed === 'object' && listed !== null && JSON.stringify(listed) === jsonText(value);
}

/** Values nested more deeply are no longer looked at. */
const deepest = 200;
