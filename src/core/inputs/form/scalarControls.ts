import type { JsonSchema } from '../../schema/jsonSchema.ts';
import { sameJson } from '../jsonValue.ts';
import { choicesOf, suggestionsOf } from './fieldKind.ts';
import { valueWords } from './fieldWords.ts';
import type { ChoiceControl, TextControl } from './formField.ts';
import type { FieldSpot } from './formSource.ts';
import type { SchemaView } from './schemaView.ts';

/** Names of texts that are long more often than not. */
const longNames = new Set(['body', 'content', 'description', 'text', 'message', 'notes']);

/** More characters than this take several lines. */
const longText = 120;

/** The control of a text. */
export function textControl(spot: FieldSpot, view: SchemaView, text: string, root: JsonSchema): TextControl {
    const { schema } = view;
    const suggestions = suggestionsOf(view, root);
    const picker = schema.format === 'date' || schema.format === 'date-time' ? schema.format : undefined;
    const example = picker === 'date' ? 'YYYY-MM-DD' : picker === 'date-time' ? 'YYYY-MM-DDThh:mm:ssZ' : undefined;
    const fallback = typeof schema.default === 'string' ? schema.default : '';
    const several =
        (schema.maxLength ?? 0) > longText ||
        `${fallback}${text}`.includes('\n') ||
        (!spot.holdsPlace && picker === undefined && longNames.has(spot.label.toLowerCase()));
    return {
        kind: 'text',
        text,
        several,
        ...(picker === undefined ? {} : { picker }),
        ...(example === undefined ? {} : { example }),
        ...(suggestions === undefined ? {} : { suggestions }),
    };
}

/** The control of one of a few values. */
export function choiceControl({ value }: FieldSpot, view: SchemaView, root: JsonSchema): ChoiceControl {
    const choices = choicesOf(view, root) ?? [];
    const chosen = value === undefined ? -1 : choices.findIndex((choice) => sameJson(choice, value));
    const other = value === undefined || value === null || chosen >= 0 ? undefined : valueWords(value);
    return {
        kind: 'choice',
        choices: choices.map(valueWords),
        ...(chosen < 0 ? {} : { chosen }),
        ...(other === undefined ? {} : { other }),
        nullable: view.nullable,
    };
}
