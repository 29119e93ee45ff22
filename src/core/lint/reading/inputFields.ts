import type { SyntaxNode } from '@lezer/common';
import type { ZodSchema } from '../../schema/zod/zodSchema.ts';
import type { LintedFile } from './lintedFile.ts';
import { fieldNodes } from './schemaFields.ts';

/** A field of an action's input and where it is written. */
export interface InputField {
    readonly name: string;
    readonly schema: ZodSchema;
    readonly value: SyntaxNode;
}

/** The fields at the top of an action's input, as far as their places are known. */
export function inputFields(file: LintedFile): readonly InputField[] {
    const property = file.isAction ? file.property('input') : undefined;
    const schema = file.schema('input');
    if (!property || schema?.def.type !== 'object') return [];
    const nodes = fieldNodes(file, property.value);
    return [...schema.def.shape.schemas].flatMap(([name, field]) => {
        const value = nodes.get(name)?.value;
        return value ? [{ name, schema: field, value }] : [];
    });
}

/** What is within `optional`, `nullable` and the like, from the outside in. */
export function layersOf(schema: ZodSchema): readonly ZodSchema[] {
    const layers = [schema];
    for (let { def } = schema; 'inner' in def && typeof def.inner !== 'function' && layers.length < 20;) {
        layers.push(def.inner);
        ({ def } = def.inner);
    }
    return layers;
}

/** Whether anything is said of a schema, at any of its layers. */
export function isDescribed(schema: ZodSchema): boolean {
    return layersOf(schema).some((layer) => {
        for (let each: ZodSchema | undefined = layer; each; each = each.parent) {
            if (each.meta?.['description'] !== undefined) return true;
        }
        return layer.checks.some((check) => check.check === 'meta' && check.meta['description'] !== undefined);
    });
}
