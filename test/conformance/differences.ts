/**
 * What differs between two runs of the same server, or between the recorder's machine and this one. Everything else
 * must be equal. Each entry says why.
 */

interface TextDifference {
    readonly why: string;
    readonly pattern: RegExp;
    readonly becomes: string;
}

const inTexts: readonly TextDifference[] = [
    { why: 'the server listens on another port', pattern: /http:\/\/127\.0\.0\.1:\d+/g, becomes: '<server>' },
    {
        why: 'a job has a new id each time',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        becomes: '<id>',
    },
    {
        why: 'a function printed when something was made',
        pattern: /"(created_at|updated_at)":"[^"]*"/g,
        becomes: '"$1":"<time>"',
    },
    {
        why: 'the provider numbers new issues in the order in which runs reach it',
        pattern: /(example\.test\/\S+\/issues)\/\d+/g,
        becomes: '$1/<number>',
    },
    {
        why: 'recorded with Node 22, replayed with Node 24: its own stack frames differ',
        pattern: /^ {4}at .*\(?node:.*\n/gm,
        becomes: '',
    },
    {
        why: 'recorded with Node 22, replayed with Node 24: frames of its module loader without a place',
        pattern: /^ {4}at async (?:onImport|ModuleLoader|asyncRunEntryPointWithESMLoader).*\n/gm,
        becomes: '',
    },
    {
        why: 'recorded with Node 22, replayed with Node 24',
        pattern: /^Node\.js v[\d.]+$/gm,
        becomes: 'Node.js <version>',
    },
];

/** Fields whose values differ by their nature: times, how long it took, numbers given in order of arrival. */
const fields: ReadonlyMap<string, string> = new Map([
    ['created_at', '<time>'],
    ['updated_at', '<time>'],
    ['started_at', '<time>'],
    ['completed_at', '<time>'],
    ['compiled_at', '<time>'],
    ['last_deployed', '<time>'],
    ['last_fetched_at', '<time>'],
    ['created', '<time>'],
    ['duration_ms', '<duration>'],
    ['id', '<id>'],
]);

/** Exchanges of which only status, error code and shape are compared. */
const onlyShape: ReadonlyMap<string, string> = new Map([
    ['helper.templates.github', "the catalog's own texts and schemas are Nango's: the server has a small one of ours"],
]);

/** A value with every such difference taken out. */
export function normalized(value: unknown, field?: string): unknown {
    const placeholder = field === undefined ? undefined : fields.get(field);
    if (placeholder !== undefined && (typeof value === 'string' || typeof value === 'number')) {
        return placeholder;
    }
    if (typeof value === 'string') {
        return inTexts.reduce((text, { pattern, becomes }) => text.replace(pattern, becomes), value);
    }
    if (Array.isArray(value)) {
        return value.map((each: unknown) => normalized(each));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalized(each, key)]));
    }
    return value;
}

/** Why only the shape of an exchange is compared, if so. */
export function whyOnlyShape(name: string): string | undefined {
    return onlyShape.get(name);
}

/** A value with its texts and numbers replaced by their types, and lists by the shape of their items. */
export function shapeOf(value: unknown): unknown {
    if (Array.isArray(value)) {
        const shapes = value.map((each: unknown) => JSON.stringify(shapeOf(each)));
        return [...new Set(shapes)].toSorted();
    }
    if (typeof value === 'object' && value !== null) {
        // A JSON schema's own keys are content, not shape.
        const entries = Object.entries(value).map(([key, each]) => [key, key === 'json_schema' ? {} : shapeOf(each)]);
        return Object.fromEntries(entries);
    }
    return value === null ? 'null' : typeof value;
}
