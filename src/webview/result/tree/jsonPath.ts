/** A key that needs no quotes in a path. */
const plainKey = /^[A-Za-z_$][\w$]*$/;

/** Adds a key to a path as JavaScript would write it: `issues[0].title`, `headers["x-id"]`. */
export const childPath = (parent: string, key: string | number): string => {
    if (typeof key === 'number') return `${parent}[${key}]`;
    if (!plainKey.test(key)) return `${parent}[${JSON.stringify(key)}]`;
    return parent ? `${parent}.${key}` : key;
};
