import type { FieldShape, ObjectShape, Shape } from './shape.ts';

/** What several samples of the same thing show together. */
export function mergedShapes(shapes: readonly Shape[]): Shape {
    return shapes.reduce((a, b) => merged(a, b));
}

function merged(a: Shape, b: Shape): Shape {
    const shape = mergedKinds(a, b);
    return a.nullable === true || b.nullable === true ? { ...shape, nullable: true } : shape;
}

function mergedKinds(a: Shape, b: Shape): Shape {
    if (a.kind === 'unknown') return b;
    if (b.kind === 'unknown') return a;
    if (a.kind === 'union' || b.kind === 'union') return unionOf(membersOf(a), membersOf(b));
    return sameKind(a, b) ?? { kind: 'union', members: [plain(a), plain(b)] };
}

function sameKind(a: Shape, b: Shape): Shape | undefined {
    if (a.kind === 'object' && b.kind === 'object') return mergedObjects(a, b);
    if (a.kind === 'record' && b.kind === 'record') return { kind: 'record', value: merged(a.value, b.value) };
    if (a.kind === 'list' && b.kind === 'list') {
        const item = a.item === undefined || b.item === undefined ? (a.item ?? b.item) : merged(a.item, b.item);
        return { kind: 'list', item };
    }
    if (a.kind === 'text' && b.kind === 'text')
        return a.date !== undefined && a.date === b.date ? { kind: 'text', date: a.date } : { kind: 'text' };
    return a.kind === b.kind ? plain(a) : undefined;
}

function mergedObjects(a: ObjectShape, b: ObjectShape): Shape {
    const others = new Map(b.fields.map((field) => [field.key, field]));
    const own = new Set(a.fields.map(({ key }) => key));
    const fields = a.fields.map((field): FieldShape => {
        const other = others.get(field.key);
        if (other === undefined) return { ...field, optional: true };
        const optional = field.optional || other.optional;
        return { key: field.key, shape: merged(field.shape, other.shape), optional };
    });
    const added = b.fields.filter(({ key }) => !own.has(key)).map((field) => ({ ...field, optional: true }));
    return { kind: 'object', fields: [...fields, ...added] };
}

function unionOf(a: readonly Shape[], b: readonly Shape[]): Shape {
    const members = [...a];
    for (const shape of b) {
        const index = members.findIndex((member) => sameKind(member, shape) !== undefined);
        const same = members[index];
        if (same === undefined) members.push(shape);
        else members[index] = sameKind(same, shape) ?? same;
    }
    return { kind: 'union', members };
}

function membersOf(shape: Shape): readonly Shape[] {
    return shape.kind === 'union' ? shape.members : [plain(shape)];
}

/** Whether null may come in its place is said of the whole. */
function plain(shape: Shape): Shape {
    const { nullable: _, ...rest } = shape;
    return rest;
}
