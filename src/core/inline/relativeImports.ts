import { isRelative } from '../function/importObstacles.ts';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { readSource } from '../syntax/sourceTree.ts';
import { editorLines } from '../text/lines.ts';
import type { Range } from '../text/position.ts';

/** An import of another file of the project. */
export interface RelativeImport extends Range {
    readonly module: string;
    /** Where the literal starts that names the module. */
    readonly specifier: number;
}

/** The imports of a text that name files beside it. */
export function relativeImports(source: string): readonly RelativeImport[] {
    const tree = readSource(source);
    const lines = editorLines(source);
    return moduleReferencesOf(tree).flatMap(({ form, module, specifier }) => {
        if (form !== 'import' || !isRelative(module)) return [];
        const statement = specifier.parent ?? specifier;
        return [{ ...lines.rangeOf(statement.from, statement.to), module, specifier: specifier.from }];
    });
}
