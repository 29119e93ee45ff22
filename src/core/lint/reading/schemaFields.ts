import type { SyntaxNode } from '@lezer/common';
import { initializerOf } from '../../syntax/declarations.ts';
import { argumentsOf } from '../../syntax/expressions.ts';
import { childOf, childrenOf, unwrapped } from '../../syntax/nodes.ts';
import { calleeOf } from '../../function/nangoCalls.ts';
import type { LintedFile } from './lintedFile.ts';
import { propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

/** Where the fields of an object schema are written, by name; those that can't be found are left out. */
export function fieldNodes(file: LintedFile, schema: SyntaxNode, steps = 12): ReadonlyMap<string, Property> {
    const literals = objectLiterals(file, schema, steps);
    const found = new Map<string, Property>();
    for (const literal of literals) {
        for (const property of childrenOf(literal)) {
            const spread = childOf(property, 'Spread')?.nextSibling;
            if (!spread || steps === 0) continue;
            for (const [name, field] of fieldNodes(file, spread, steps - 1)) found.set(name, field);
        }
        for (const [name, property] of propertiesOf(file.source, literal)) found.set(name, property);
    }
    return found;
}

/** The object literals that an object schema is made of, in the order in which they count. */
export function objectLiterals(file: LintedFile, schema: SyntaxNode, steps = 12): readonly SyntaxNode[] {
    const node = unwrapped(schema);
    if (steps === 0) return [];
    switch (node.name) {
        case 'ObjectExpression':
            return [node];
        case 'VariableName':
        case 'PropertyDefinition': {
            const definition = file.evaluator.definitions.of(node);
            const value = definition && initializerOf(definition);
            return value ? objectLiterals(file, value, steps - 1) : [];
        }
        case 'MemberExpression':
            // `Base.shape`.
            return node.firstChild ? objectLiterals(file, node.firstChild, steps - 1) : [];
        case 'CallExpression': {
            const callee = calleeOf(node);
            const method = callee?.name === 'MemberExpression' ? callee.lastChild : undefined;
            const of = callee?.firstChild;
            if (!method || !of) return [];
            const name = file.text(method);
            const [first] = argumentsOf(node);
            const given = first && takesShape.test(name) ? objectLiterals(file, first, steps - 1) : [];
            return /(?:o|O)bject$/.test(name) ? given : [...objectLiterals(file, of, steps - 1), ...given];
        }
        default:
            return [];
    }
}

const takesShape = /^(?:object|strictObject|looseObject|extend|safeExtend|merge|augment)$/;
