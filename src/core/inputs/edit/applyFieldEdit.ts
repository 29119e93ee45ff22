import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { jsonText } from '../../text/json.ts';
import { choicesOf, kindOf } from '../form/fieldKind.ts';
import { isJsonList, isJsonObject, valueAt } from '../jsonValue.ts';
import { parentOf, pointerTo, segmentsOf } from '../pointer.ts';
import { readJsonValue } from '../readJsonValue.ts';
import type { SectionDraft } from '../sectionDraft.ts';
import { withoutAside } from './asides.ts';
import type { FieldEdit } from './fieldEdit.ts';
import { withName, withValue } from './jsonEdits.ts';
import { withDuplicate, withMovedItem, withoutItem } from './listEdits.ts';
import { placeSchema, type PlaceSchema } from './placeSchema.ts';
import { readTyped } from './readTyped.ts';
import { completed, seedValue } from './seedValue.ts';

/** What an edit is made in. */
export interface EditedSection {
    readonly schema: JsonSchema;
    readonly draft: SectionDraft;
    /** An empty section is an empty object; one that need not be sent is then not sent. */
    readonly required: boolean;
}

/** Carries out an edit of a form on the section's text, which stays as it was written elsewhere. */
export function applyFieldEdit(section: EditedSection, edit: FieldEdit): SectionDraft {
    const { draft } = section;
    // A text that is no JSON is not the form's to change.
    if (draft.text.trim() !== '' && readJsonValue(draft.text) === undefined) return draft;
    const { pointer } = edit;
    switch (edit.do) {
        case 'type':
            return typed(section, pointer, edit.text);
        case 'set':
            return put(section, pointer, edit.value);
        case 'choose': {
            const { view } = placeIn(section, pointer);
            const choice = choicesOf(view, section.schema)?.[edit.index];
            return choice === undefined ? draft : put(section, pointer, choice);
        }
        case 'turnInto':
            return turned(section, pointer, edit.index);
        case 'unset':
            return takenAway(section, pointer, false);
        case 'setNull':
            return put(section, pointer, null);
        case 'setEmpty': {
            const kind = kindOf(placeIn(section, pointer).view, section.schema);
            return put(
                section,
                pointer,
                kind === 'list' ? [] : kind === 'text' ? '' : (seeded(section, pointer) ?? {}),
            );
        }
        case 'setValue':
            return put(section, pointer, seeded(section, pointer));
        case 'addItem': {
            const items = valueAt(readJsonValue(draft.text), pointer);
            return put(section, pointerTo(pointer, isJsonList(items) ? items.length : 0), null, true);
        }
        case 'addEntry':
            return put(section, pointerTo(pointer, ''), null, true);
        case 'remove':
            return isJsonList(valueAt(readJsonValue(draft.text), parentOf(pointer)))
                ? withoutItem(draft, pointer)
                : takenAway(section, pointer, false);
        case 'duplicate':
            return withDuplicate(draft, pointer);
        case 'move':
            return withMovedItem(draft, pointer, edit.by);
        case 'rename':
            return renamed(section, pointer, edit.name);
    }
}

function placeIn({ schema, draft }: EditedSection, pointer: string): PlaceSchema {
    return placeSchema(schema, draft, readJsonValue(draft.text), pointer);
}

function seeded(section: EditedSection, pointer: string): JsonValue | undefined {
    return seedValue(placeIn(section, pointer).view, section.schema);
}

function typed(section: EditedSection, pointer: string, text: string): SectionDraft {
    const { draft, schema } = section;
    const { view } = placeIn(section, pointer);
    const read = readTyped(text, view, schema);
    if (read === 'unread') {
        const without = takenAway(section, pointer);
        return { ...without, unread: { ...without.unread, [pointer]: text } };
    }
    const isMember = pointer !== '' && isJsonObject(valueAt(readJsonValue(draft.text), parentOf(pointer)) ?? {});
    const emptied = read.value === '' && isMember && isRequired(section, pointer);
    return read.value === undefined || emptied ? takenAway(section, pointer) : put(section, pointer, read.value);
}

function isRequired(section: EditedSection, pointer: string): boolean {
    const parent = placeIn(section, parentOf(pointer)).view.schema;
    return parent.required?.includes(segmentsOf(pointer).at(-1) ?? '') ?? false;
}

/** Puts a value at a place; what it is in comes into being. A new item without a value is what its schema starts with. */
function put(section: EditedSection, pointer: string, value: JsonValue | undefined, fresh = false): SectionDraft {
    const parents = withParents(section, pointer);
    const inside = { ...section, draft: parents };
    const settled = fresh ? (seeded(inside, pointer) ?? null) : value;
    if (settled === undefined) return takenAway(inside, pointer);
    const order = Object.keys(placeIn(inside, parentOf(pointer)).view.schema.properties ?? {});
    const text = withValue(parents.text, pointer, settled, order);
    return { ...parents, ...withoutUnread(parents, pointer), text };
}

/** An item, and an entry that the schema does not name, keeps its place by null. */
function takenAway(section: EditedSection, pointer: string, keepsPlace = true): SectionDraft {
    const { draft, required } = section;
    const value = readJsonValue(draft.text);
    const parent = pointer === '' ? undefined : valueAt(value, parentOf(pointer));
    const holdsPlace = isJsonList(parent) || (keepsPlace && isJsonObject(parent) && !isNamed(section, pointer));
    const text = withValue(draft.text, pointer, holdsPlace ? null : undefined);
    const left = readJsonValue(text);
    const nothing = !required && isJsonObject(left) && Object.keys(left).length === 0;
    return { ...draft, ...withoutUnread(draft, pointer), text: nothing ? '' : text };
}

function isNamed(section: EditedSection, pointer: string): boolean {
    const { properties = {} } = placeIn(section, parentOf(pointer)).view.schema;
    return Object.hasOwn(properties, segmentsOf(pointer).at(-1) ?? '');
}

function withoutUnread(draft: SectionDraft, pointer: string): Pick<SectionDraft, 'unread'> {
    return { unread: withoutAside({ unread: draft.unread, unions: {} }, pointer).unread };
}

/** Every object and list on the way to a place, with the members that leave no choice. */
function withParents(section: EditedSection, pointer: string): SectionDraft {
    const { schema } = section;
    let { draft } = section;
    let at = '';
    for (const segment of segmentsOf(pointer)) {
        const there = valueAt(readJsonValue(draft.text), at);
        const { view } = placeIn({ ...section, draft }, at);
        const isList = kindOf(view, schema) === 'list';
        if (isJsonList(there) && isList) {
            const missing = Number(segment) - there.length;
            const padded = [...there, ...Array.from({ length: missing }, () => null)];
            if (missing > 0) draft = { ...draft, text: withValue(draft.text, at, padded) };
        } else if (!isJsonObject(there) || isList) {
            const order =
                at === '' ? [] : Object.keys(placeIn({ ...section, draft }, parentOf(at)).view.schema.properties ?? {});
            const start = isList ? Array.from({ length: Number(segment) }, () => null) : completed({}, view, schema);
            draft = { ...draft, text: withValue(draft.text, at, start, order) };
        } else {
            const order = Object.keys(view.schema.properties ?? {});
            for (const [name, value] of Object.entries(completed(there, view, schema))) {
                if (there[name] !== value)
                    draft = { ...draft, text: withValue(draft.text, pointerTo(at, name), value, order) };
            }
        }
        at = pointerTo(at, segment);
    }
    return draft;
}

/** Makes a union's value one of another kind; what the last kind held is kept for coming back. */
function turned(section: EditedSection, pointer: string, index: number): SectionDraft {
    const { draft, schema } = section;
    const { branches, chosen } = placeIn(section, pointer);
    const branch = branches[index];
    if (branch === undefined || index === chosen) return draft;
    const value = valueAt(readJsonValue(draft.text), pointer);
    const before = draft.unions[pointer]?.kept ?? {};
    const leaving = chosen === undefined || value === undefined ? {} : { [chosen]: jsonText(value) ?? '' };
    const kept: Readonly<Record<string, string>> = { ...before, ...leaving };
    const back = readJsonValue(kept[String(index)] ?? '') ?? seedOfKind(branch.view, schema);
    const aside = withoutAside(draft, pointer);
    const next = { ...draft, ...aside, unions: { ...aside.unions, [pointer]: { chosen: index, kept } } };
    return put({ ...section, draft: next }, pointer, back);
}

/** A kind of text starts without one: the person chose it to type something. */
function seedOfKind(view: PlaceSchema['view'], root: JsonSchema): JsonValue | undefined {
    return kindOf(view, root) === 'text' ? undefined : seedValue(view, root);
}

/** A name that another entry has stays theirs. */
function renamed({ draft }: EditedSection, pointer: string, name: string): SectionDraft {
    const parent = parentOf(pointer);
    const entries = valueAt(readJsonValue(draft.text), parent);
    if (!isJsonObject(entries) || Object.hasOwn(entries, name)) return draft;
    const text = withName(draft.text, pointer, name);
    return { ...draft, ...withoutAside(draft, pointer), text };
}
