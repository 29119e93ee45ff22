import type ts from 'typescript';

/** Where a file's `nango` comes from: from its own project, or from nowhere. */
export type Origin = 'workspace' | 'nowhere';

/**
 * Knows which files of a project import `nango`, by watching the project resolve its imports: no file is looked at for
 * it, and what the project finds stays as it is.
 */
export class FunctionFiles {
    readonly #typescript: typeof ts;
    readonly #origins = new Map<string, Origin>();

    constructor(typescript: typeof ts) {
        this.#typescript = typescript;
    }

    /** Begins to watch; false where this version of TypeScript has another way to resolve. */
    watch(host: ts.LanguageServiceHost): boolean {
        const resolve = host.resolveModuleNameLiterals?.bind(host);
        if (resolve === undefined) return false;
        host.resolveModuleNameLiterals = (literals, containingFile, redirected, options, source, ...rest) => {
            const resolutions = resolve(literals, containingFile, redirected, options, source, ...rest);
            const at = literals.findIndex(({ text }) => isNango(text));
            if (at !== -1) {
                // What is found for a file that is nowhere lies wherever the server happens to have been started.
                const found = !source.fileName.startsWith('^') && resolutions[at]?.resolvedModule !== undefined;
                this.#origins.set(source.fileName, found ? 'workspace' : 'nowhere');
            }
            return resolutions;
        };
        return true;
    }

    /** Where the `nango` of a file comes from; undefined if it imports none. */
    originOf(file: string, program: () => ts.Program | undefined): Origin | undefined {
        if (!this.#origins.has(file)) return undefined;
        // An import that is gone is not resolved, so nothing was seen of it.
        const statements = program()?.getSourceFile(file)?.statements ?? [];
        if (!statements.some((statement) => this.#importsNango(statement))) this.#origins.delete(file);
        return this.#origins.get(file);
    }

    #importsNango(statement: ts.Statement): boolean {
        const { isImportDeclaration, isStringLiteral } = this.#typescript;
        return (
            isImportDeclaration(statement) &&
            isStringLiteral(statement.moduleSpecifier) &&
            isNango(statement.moduleSpecifier.text)
        );
    }
}

function isNango(specifier: string): boolean {
    return specifier === 'nango' || specifier.startsWith('nango/');
}
