import type ts from 'typescript';

/** The part of a host that resolves imports. */
type Resolve = NonNullable<ts.LanguageServiceHost['resolveModuleNameLiterals']>;

/**
 * Resolves the imports of a function as where it is compiled: there are `nango` and `zod` and nothing else. They come
 * from the workspace if it has its own `nango`, else from the bundled declarations. What lies beside the function is
 * found, too: that it can't be sent along is told elsewhere.
 */
export function resolveLikeThePlatform(
    typescript: typeof ts,
    host: ts.ModuleResolutionHost,
    declarations: string,
    comesFromWorkspace: (file: string) => boolean,
): Resolve {
    return (literals, containingFile, redirected, options, source) =>
        literals.map(({ text }) => {
            const from = (file: string, name = text): ts.ResolvedModuleWithFailedLookupLocations => {
                const mode = typescript.ModuleKind.ESNext;
                return typescript.resolveModuleName(name, file, options, host, undefined, redirected, mode);
            };
            if (containingFile.includes('/node_modules/') || text.startsWith('.')) return from(containingFile);
            if (!/^(nango|zod|@nangohq\/runner-sdk)($|\/)/.test(text)) return { resolvedModule: undefined };
            if (!comesFromWorkspace(source.fileName)) return from(`${declarations}/../function.ts`);
            // The zod that nango itself uses: it takes no schemas of another.
            const nango = from(containingFile, 'nango').resolvedModule?.resolvedFileName;
            return from(text.startsWith('zod') && nango !== undefined ? nango : containingFile);
        });
}
