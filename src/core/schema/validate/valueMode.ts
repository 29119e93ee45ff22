/**
 * What a value is to the schema it is held against: `input` zod still fills in defaults of; `output` is what is left;
 * `update` is an output that is merged into what is stored already, so that its objects may be of any part.
 */
export type ValueMode = 'input' | 'output' | 'update';
