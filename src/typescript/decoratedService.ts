import { isBuiltin } from 'node:module';
import type ts from 'typescript';

/** What a project's service is decorated with. */
export interface Decoration {
    /** The service that answers for a file; undefined: the ordinary one. */
    readonly own: (file: string) => ts.LanguageService | undefined;
    /** A bundled declaration, opened: what it names and we left out is missing on purpose. */
    readonly isBundled: (file: string) => boolean;
    readonly dispose: () => void;
}

/**
 * A project's service in which functions are answered for by a service of their own, as far as an answer concerns one
 * file. What goes through all files of a project, such as renaming, stays with the ordinary one.
 */
export function decoratedService(
    ordinary: ts.LanguageService,
    { own, isBundled, dispose }: Decoration,
): ts.LanguageService {
    const of = (file: string): ts.LanguageService => own(file) ?? ordinary;
    const decorated = {
        ...ordinary,
        getSemanticDiagnostics: (file) => {
            if (isBundled(file)) return [];
            const service = own(file);
            return service?.getSemanticDiagnostics(file).filter(isTold) ?? ordinary.getSemanticDiagnostics(file);
        },
        getSuggestionDiagnostics: (file) => of(file).getSuggestionDiagnostics(file),
        getCompletionsAtPosition: (file, ...rest) => of(file).getCompletionsAtPosition(file, ...rest),
        getCompletionEntryDetails: (file, ...rest) => of(file).getCompletionEntryDetails(file, ...rest),
        getCompletionEntrySymbol: (file, ...rest) => of(file).getCompletionEntrySymbol(file, ...rest),
        getQuickInfoAtPosition: (file, ...rest) => of(file).getQuickInfoAtPosition(file, ...rest),
        getSignatureHelpItems: (file, ...rest) => of(file).getSignatureHelpItems(file, ...rest),
        getDefinitionAtPosition: (file, ...rest) => of(file).getDefinitionAtPosition(file, ...rest),
        getDefinitionAndBoundSpan: (file, ...rest) => of(file).getDefinitionAndBoundSpan(file, ...rest),
        getTypeDefinitionAtPosition: (file, ...rest) => of(file).getTypeDefinitionAtPosition(file, ...rest),
        getImplementationAtPosition: (file, ...rest) => of(file).getImplementationAtPosition(file, ...rest),
        getDocumentHighlights: (file, ...rest) => of(file).getDocumentHighlights(file, ...rest),
        getEncodedSemanticClassifications: (file, ...rest) => of(file).getEncodedSemanticClassifications(file, ...rest),
        provideInlayHints: (file, ...rest) => of(file).provideInlayHints(file, ...rest),
        getCodeFixesAtPosition: (file, ...rest) => of(file).getCodeFixesAtPosition(file, ...rest),
        getApplicableRefactors: (file, ...rest) => of(file).getApplicableRefactors(file, ...rest),
        getEditsForRefactor: (file, ...rest) => of(file).getEditsForRefactor(file, ...rest),
        dispose: () => {
            dispose();
            ordinary.dispose();
        },
    } satisfies ts.LanguageService;
    return Object.assign(decorated, {
        // The part of a long file that is in view, first; without an answer the whole file is asked for.
        getRegionSemanticDiagnostics: (file: string, ...rest: readonly unknown[]): unknown => {
            const regions: unknown = Reflect.get(ordinary, 'getRegionSemanticDiagnostics');
            return typeof regions !== 'function' || own(file) !== undefined
                ? undefined
                : Reflect.apply(regions, ordinary, [file, ...rest]);
        },
    });
}

/**
 * Modules of Node are known where functions are compiled, and a few packages are allowed there. Those that we bring no
 * types of are left to the compiler.
 */
function isTold({ code, file, start = 0, length = 0 }: ts.Diagnostic): boolean {
    if (code !== unknownModule && code !== unknownNodeModule) return true;
    const named = /^(['"])(.*)\1$/.exec(file?.text.slice(start, start + length) ?? '')?.[2];
    return named === undefined || !(isBuiltin(named) || allowedPackages.has(named));
}

const unknownModule = 2307;
/** The same, with the advice to install Node's types. */
const unknownNodeModule = 2591;
/** What Nango's CLI allows to import besides `nango`, `zod` and modules of Node. */
const allowedPackages: ReadonlySet<string> = new Set(['botbuilder', 'soap', 'unzipper']);
