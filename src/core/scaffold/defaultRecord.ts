import type { ObjectShape } from './sample/shape.ts';

/** What a record looks like where no sample tells. */
export const defaultRecord: ObjectShape = {
    kind: 'object',
    fields: [
        { key: 'id', shape: { kind: 'text' }, optional: false },
        { key: 'name', shape: { kind: 'text', nullable: true }, optional: true },
    ],
};
