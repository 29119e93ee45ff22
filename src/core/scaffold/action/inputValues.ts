import type { InputField } from '../inputField.ts';
import { keyText, memberOf } from '../code/literals.ts';

/** An input as a member of `params`: those that are not given are not sent. */
export function paramMember(source: string, { name, type, optional }: InputField): string {
    const value = memberOf(source, name);
    const sent = type === 'boolean' ? `String(${value})` : type === 'object' ? `JSON.stringify(${value})` : value;
    const member = `${keyText(name)}: ${sent}`;
    return optional ? `...(${value} !== undefined && { ${member} })` : member;
}

/** An input as a member of a body; JSON leaves out what is undefined. */
export function bodyMember(source: string, { name }: InputField): string {
    return `${keyText(name)}: ${memberOf(source, name)}`;
}
