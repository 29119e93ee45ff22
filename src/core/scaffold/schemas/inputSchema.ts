import { braced, type Code } from '../code/code.ts';
import { keyText, quoted } from '../code/literals.ts';
import type { InputField, InputType } from '../inputField.ts';
import { wordsOf } from '../words.ts';

const schemas: Readonly<Record<InputType, string>> = {
    string: 'z.string()',
    number: 'z.number()',
    integer: 'z.number().int()',
    boolean: 'z.boolean()',
    'string[]': 'z.array(z.string())',
    'number[]': 'z.array(z.number())',
    object: 'z.record(z.string(), z.unknown())',
};

/** What the function takes, as a constant. */
export function inputSchema(name: string, fields: readonly InputField[]): Code {
    const parts = fields.map((field) => {
        const optional = field.optional ? '.optional()' : '';
        return `${keyText(field.name)}: ${schemas[field.type]}${optional}.describe(${quoted(descriptionOf(field))})`;
    });
    return braced(`const ${name} = z.object({`, parts, '});');
}

/** What the person said of a field, else its name in words. */
function descriptionOf({ name, description }: InputField): string {
    if (description !== undefined) return description;
    const words = wordsOf(name)
        .join(' ')
        .replace(/\bid\b/g, 'ID')
        .replace(/\burl\b/g, 'URL');
    return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
