import * as l10n from '@vscode/l10n';
import { inputTypes, type InputField, type InputType } from './inputField.ts';

/** What was typed as inputs. */
export interface InputFieldsReading {
    /** Up to where something is wrong. */
    readonly fields: readonly InputField[];
    readonly problem?: string;
}

/** `name`, `name?`, `name: type`, `name "what it is"`. */
const field = /^([A-Za-z_$][\w$]*)\s*(\?)?\s*(?::\s*([A-Za-z]+(?:\[\])?))?\s*(?:"((?:[^"\\]|\\.)*)")?$/;

/** Other words for the types. */
const alsoCalled: ReadonlyMap<string, InputType> = new Map([
    ['text', 'string'],
    ['int', 'integer'],
    ['bool', 'boolean'],
    ['strings', 'string[]'],
    ['numbers', 'number[]'],
]);

/** Reads fields as they are typed in one line: `owner, number: integer, title?: string "New title"`. */
export function readInputFields(text: string): InputFieldsReading {
    const fields: InputField[] = [];
    for (const part of partsOf(text)) {
        const [matched, name = '', optional, typed, description] = field.exec(part) ?? [];
        if (matched === undefined)
            return { fields, problem: l10n.t('Write {0} like name, name?: type or name "description".', part) };
        const type = typed === undefined ? 'string' : typeNamed(typed);
        if (type === undefined)
            return { fields, problem: l10n.t('{0} is no type. Types: {1}.', typed ?? '', inputTypes.join(', ')) };
        if (name === '__proto__' || fields.some((each) => each.name === name))
            return { fields, problem: l10n.t('There can be only one {0}.', name) };
        const said = description?.replace(/\\(.)/g, '$1').trim();
        fields.push({
            name,
            type,
            optional: optional !== undefined,
            ...(said === undefined || said === '' ? {} : { description: said }),
        });
    }
    return { fields };
}

function typeNamed(text: string): InputType | undefined {
    const name = text.toLowerCase();
    return inputTypes.find((type) => type === name) ?? alsoCalled.get(name);
}

/** What stands between commas, those in quotes left alone. */
function partsOf(text: string): string[] {
    const parts = text.match(/(?:"(?:[^"\\]|\\.)*"?|[^,"])+/g) ?? [];
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}
