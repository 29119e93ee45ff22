import type ts from 'typescript';
import { platformChecks } from '../core/compile/platformChecks.ts';

/** The compiler options of Nango's CLI; what it leaves to TypeScript is left here, too. */
export function platformOptions(typescript: typeof ts, typeRoot: string): ts.CompilerOptions {
    return {
        module: typescript.ModuleKind.Node16,
        moduleResolution: typescript.ModuleResolutionKind.Node16,
        target: typescript.ScriptTarget.ESNext,
        ...platformChecks,
        // The platform's TypeScript does not do this by itself yet.
        noUncheckedSideEffectImports: false,
        // There, Node's declarations come along with those of nango.
        types: ['node'],
        typeRoots: [typeRoot],
        // Untitled buffers have no ending.
        allowNonTsExtensions: true,
    };
}
