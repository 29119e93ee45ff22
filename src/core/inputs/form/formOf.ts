import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import { jsonText } from '../../text/json.ts';
import { isJsonList, isJsonObject } from '../jsonValue.ts';
import { descriptionOf, runtimeNote, valueWords } from './fieldWords.ts';
import { fitsKind, kindOf, type FieldKind } from './fieldKind.ts';
import type { FieldControl, FormField, Presence } from './formField.ts';
import type { FieldSpot, FormSource, FormWalk } from './formSource.ts';
import { listControl } from './listControl.ts';
import { objectControl, recordControl } from './objectControl.ts';
import { choiceControl, textControl } from './scalarControls.ts';
import { viewOf, type SchemaView } from './schemaView.ts';
import { typeWord } from './typeWord.ts';
import { unionControl } from './unionControl.ts';

/** The form of a section: one field for all of it, with all others inside. */
export function formOf(source: FormSource): FormField {
    const walk: FormWalk = { source, fieldAt: (spot) => fieldOf(spot, walk) };
    return walk.fieldAt({
        schema: source.reading.schema,
        schemaPointer: '',
        pointer: '',
        path: '',
        label: source.label,
        required: source.required,
        live: source.required || source.value !== undefined,
        holdsPlace: false,
        value: source.value,
        unfolding: [],
    });
}

function fieldOf(spot: FieldSpot, walk: FormWalk): FormField {
    const { source } = walk;
    const root = source.reading.schema;
    const view = viewOf({ schema: spot.schema, pointer: spot.schemaPointer }, root);
    const kind = kindOf(view, root);
    const value = spot.holdsPlace && spot.value === null && !takesNull(view, kind) ? undefined : spot.value;
    const unread = value === undefined || value === null ? source.draft.unread[spot.pointer] : undefined;
    const presence: Presence = unread === undefined ? presenceOf(value, kind) : 'value';
    const control = controlOf({ ...spot, value }, { view, kind, unread, presence }, walk);
    const ownsText = control.kind !== 'union' || control.branch === undefined;
    const error =
        unread !== undefined && ownsText
            ? unreadWords(control, unread)
            : problemOf({ ...spot, value }, view, control, source);
    const { title } = view.schema;
    const named = title !== undefined && spot.pointer !== '' && !spot.holdsPlace;
    const description = descriptionOf(view.schema);
    const note = runtimeNote(source.reading, view.passed);
    return {
        pointer: spot.pointer,
        path: spot.path,
        label: named ? title : spot.label,
        ...(named ? { name: spot.label } : {}),
        type: typeWord(view, root),
        ...(description === undefined ? {} : { description }),
        required: spot.required,
        presence,
        ways: waysOf(spot, view, control, presence),
        ...(error === undefined ? {} : { error }),
        ...(error !== undefined && value === undefined && unread === undefined ? { missing: true as const } : {}),
        ...(note === undefined ? {} : { note }),
        control,
    };
}

interface ControlParts {
    readonly view: SchemaView;
    readonly kind: FieldKind;
    readonly unread: string | undefined;
    readonly presence: Presence;
}

function controlOf(spot: FieldSpot, { view, kind, unread, presence }: ControlParts, walk: FormWalk): FieldControl {
    const { value } = spot;
    const root = walk.source.reading.schema;
    const text = unread ?? (presence === 'value' && value !== undefined ? valueWords(value) : '');
    if (value !== undefined && value !== null && !(kind === 'nothing' && spot.pointer === '') && !fitsKind(kind, value))
        return { kind: 'json', text: prettyText(value) };
    switch (kind) {
        case 'text':
            return textControl(spot, view, text, root);
        case 'number':
            return { kind: 'number', text, integer: view.schema.type === 'integer' };
        case 'boolean':
            return { kind: 'boolean', ...(typeof value === 'boolean' ? { value } : {}), nullable: view.nullable };
        case 'choice':
            return choiceControl(spot, view, root);
        case 'object':
            return objectControl(spot, view, walk);
        case 'record':
            return recordControl(spot, view, walk);
        case 'list':
            return listControl(spot, view, walk);
        case 'union':
            return unionControl(spot, view, walk);
        case 'nothing':
            if (spot.pointer === '') return { kind: 'object', fields: [], extras: [], recursive: false };
            return { kind: 'json', text: unread ?? (value === undefined ? '' : prettyText(value)) };
        case 'json':
            return { kind: 'json', text: unread ?? (value === undefined ? '' : prettyText(value)) };
    }
}

function takesNull(view: SchemaView, kind: FieldKind): boolean {
    return view.nullable || kind === 'json' || kind === 'nothing';
}

function presenceOf(value: JsonValue | undefined, kind: FieldKind): Presence {
    if (value === undefined) return 'unsent';
    if (value === null) return 'null';
    if (kind === 'json') return 'value';
    if (value === '') return 'empty';
    if (isJsonList(value)) return value.length === 0 ? 'empty' : 'value';
    // An object is its fields, whether or not one of them is sent.
    return kind === 'record' && isJsonObject(value) && Object.keys(value).length === 0 ? 'empty' : 'value';
}

/** Segments and lists of choices offer not sent and null themselves. */
function waysOf(
    { required, holdsPlace, pointer }: FieldSpot,
    { nullable }: SchemaView,
    { kind }: FieldControl,
    presence: Presence,
): readonly Presence[] {
    if (kind === 'boolean' || kind === 'choice' || pointer === '') return [];
    const sendable = !required && !holdsPlace;
    // A required list can be sent without items.
    const emptiable = (kind === 'list' || kind === 'record') && presence !== 'value';
    if (!sendable && !nullable && !emptiable) return [];
    if (holdsPlace && !nullable) return [];
    return [
        ...(sendable ? (['unsent'] as const) : []),
        'value',
        ...(emptiableKind(kind) ? (['empty'] as const) : []),
        ...(nullable ? (['null'] as const) : []),
    ];
}

function emptiableKind(kind: FieldControl['kind']): boolean {
    return kind === 'text' || kind === 'list' || kind === 'record';
}

function problemOf(spot: FieldSpot, view: SchemaView, control: FieldControl, source: FormSource): string | undefined {
    const { value, live, required, holdsPlace } = spot;
    const { checks } = source;
    if (checks === undefined) return undefined;
    if (value === undefined) {
        // What takes nothing lacks nothing.
        const takesNothing = spot.pointer === '' && kindOf(view, source.reading.schema) === 'nothing';
        const missing = live && (required || holdsPlace) && !takesNothing && isMissing(control);
        const part = { schema: spot.schema, pointer: spot.schemaPointer };
        return missing && !checks.mayBeMissing(part) ? l10n.t('Needs a value.') : undefined;
    }
    if (value === null && view.nullable) return undefined;
    return checks.problemOf({ schema: shallow(view, control), pointer: view.pointer }, value);
}

/** What is inside asks for its own values. */
function isMissing(control: FieldControl): boolean {
    if (control.kind === 'object') return !control.fields.some(hasError);
    if (control.kind === 'list') return !control.fixed;
    return !(control.kind === 'union' && control.branch !== undefined);
}

function hasError({ error, control }: FormField): boolean {
    if (error !== undefined) return true;
    return control.kind === 'object' && control.fields.some(hasError);
}

/** The schema without what the fields inside are checked for themselves. */
function shallow({ schema }: SchemaView, control: FieldControl): SchemaView['schema'] {
    switch (control.kind) {
        case 'object':
        case 'record':
            return { type: 'object' };
        case 'list': {
            const { minItems, maxItems } = schema;
            return {
                type: 'array',
                ...(minItems === undefined ? {} : { minItems }),
                ...(maxItems === undefined ? {} : { maxItems }),
            };
        }
        case 'union':
            return control.branch === undefined ? schema : {};
        default:
            return schema;
    }
}

function unreadWords(control: FieldControl, text: string): string {
    if (control.kind !== 'number') return l10n.t('Must be JSON: a text stands in double quotes.');
    if (/^[-+]?\d+$/.test(text.trim())) return l10n.t('Has more digits than a JSON number keeps.');
    return control.integer ? l10n.t('Must be a whole number.') : l10n.t('Must be a number.');
}

function prettyText(value: JsonValue): string {
    return jsonText(value, 2) ?? '';
}
