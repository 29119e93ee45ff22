import type ts from 'typescript';

/** The compiler options of Nango's CLI; what it leaves to TypeScript is left here, too. */
export function platformOptions(typescript: typeof ts, typeRoot: string): ts.CompilerOptions {
    return {
        module: typescript.ModuleKind.Node16,
        moduleResolution: typescript.ModuleResolutionKind.Node16,
        target: typescript.ScriptTarget.ESNext,
        strict: true,
        esModuleInterop: true,
        skipLibCheck: true,
        forceConsistentCasingInFileNames: true,
        allowUnusedLabels: false,
        allowUnreachableCode: false,
        exactOptionalPropertyTypes: true,
        noFallthroughCasesInSwitch: true,
        noImplicitOverride: true,
        noImplicitReturns: true,
        noPropertyAccessFromIndexSignature: true,
        noUncheckedIndexedAccess: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noEmit: true,
        // The platform's TypeScript does not do this by itself yet.
        noUncheckedSideEffectImports: false,
        // There, Node's declarations come along with those of nango.
        types: ['node'],
        typeRoots: [typeRoot],
        // Untitled buffers have no ending.
        allowNonTsExtensions: true,
    };
}
