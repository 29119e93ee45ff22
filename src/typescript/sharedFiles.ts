import type ts from 'typescript';

/** What a registry needs to know of the files that it is asked for. */
export interface FileKinds {
    /** A file of TypeScript's own library that somebody has parsed already. */
    readonly library: (file: string) => ts.SourceFile | undefined;
    /** Functions are ES modules, whatever lies around them. */
    readonly isFunction: (file: string) => boolean;
}

/**
 * A document registry that takes the files of TypeScript's library from the project beside it: they are most of what
 * a program holds, and are the same under any options.
 */
export function sharingRegistry(
    typescript: typeof ts,
    registry: ts.DocumentRegistry,
    { library, isFunction }: FileKinds,
): ts.DocumentRegistry {
    const shared = new Map<string, ts.SourceFile>();
    const take = (file: string, path: string): ts.SourceFile | undefined => {
        const found = shared.get(path) ?? library(file);
        if (found !== undefined) shared.set(path, found);
        return found;
    };
    const asModule = (
        file: string,
        options: ts.ScriptTarget | ts.CreateSourceFileOptions | undefined,
    ): ts.ScriptTarget | ts.CreateSourceFileOptions | undefined =>
        typeof options === 'object' && isFunction(file)
            ? { ...options, impliedNodeFormat: typescript.ModuleKind.ESNext }
            : options;
    return {
        ...registry,
        acquireDocumentWithKey: (file, path, settings, key, snapshot, version, kind, options) =>
            take(file, path) ??
            registry.acquireDocumentWithKey(
                file,
                path,
                settings,
                key,
                snapshot,
                version,
                kind,
                asModule(file, options),
            ),
        updateDocumentWithKey: (file, path, settings, key, snapshot, version, kind, options) =>
            take(file, path) ??
            registry.updateDocumentWithKey(file, path, settings, key, snapshot, version, kind, asModule(file, options)),
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its older form is.
        releaseDocumentWithKey: (
            path: ts.Path,
            key: ts.DocumentRegistryBucketKey,
            kind: ts.ScriptKind = typescript.ScriptKind.TS,
            mode?: ts.ResolutionMode,
        ) => {
            if (!shared.has(path)) registry.releaseDocumentWithKey(path, key, kind, mode);
        },
    };
}
