import { inPropertyOrder } from '../static/propertyOrder.ts';

/** An enum whose members are called what they are worth. */
export function enumEntries(values: readonly (string | number)[]): ReadonlyMap<string, string | number> {
    return inPropertyOrder(values.map((value) => [String(value), value]));
}
