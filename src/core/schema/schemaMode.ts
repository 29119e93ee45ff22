/**
 * Which side of a schema is meant: what zod takes (`input`: a field with a default may be missing), or what comes out
 * (`output`: it is there).
 */
export type SchemaMode = 'input' | 'output';
