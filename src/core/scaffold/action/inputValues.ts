import type { InputField } from '../inputField.ts';
import { keyText, memberOf } from '../code/literals.ts';
import type { Param } from '../request.ts';

/** An input as a parameter: those that are not given are not sent. */
export function paramOf(source: string, { name, type, optional }: InputField): Param {
    const value = memberOf(source, name);
    const sent = type === 'boolean' ? `String(${value})` : type === 'object' ? `JSON.stringify(${value})` : value;
    const member = `${keyText(name)}: ${sent}`;
    return { name, code: optional ? `...(${value} !== undefined && { ${member} })` : member };
}

/** An input as a member of a body; JSON leaves out what is undefined. */
export function bodyMember(source: string, { name }: InputField): string {
    return `${keyText(name)}: ${memberOf(source, name)}`;
}
