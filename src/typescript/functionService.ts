import path from 'node:path';
import type ts from 'typescript';
import type { Origin } from './functionFiles.ts';
import { platformOptions } from './platformOptions.ts';
import { resolveLikeThePlatform } from './resolveLikeThePlatform.ts';
import { sharingRegistry } from './sharedFiles.ts';

/** What a service for functions is made with. */
export interface FunctionServiceParts {
    readonly typescript: typeof ts;
    readonly info: ts.server.PluginCreateInfo;
    /** The folder with the bundled declarations, as in a project that has installed them. */
    readonly declarations: string;
    /** Where a function's `nango` comes from; undefined for every other file. */
    readonly originOf: (file: string) => Origin | undefined;
}

/**
 * A language service of their own for the functions of a project: the platform's options, and the bundled declarations
 * where the project has none. The project's own service, and with it every other file, stays as it is.
 */
export class FunctionService {
    readonly #parts: FunctionServiceParts;
    readonly #origins = new Map<string, Origin>();
    #service: ts.LanguageService | undefined;

    constructor(parts: FunctionServiceParts) {
        this.#parts = parts;
    }

    /** The service that answers for a file; undefined if it is no function. */
    for(file: string): ts.LanguageService | undefined {
        const origin = this.#parts.originOf(file);
        if (origin !== this.#origins.get(file)) this.#change(file, origin);
        return origin === undefined ? undefined : (this.#service ??= this.#create());
    }

    dispose(): void {
        this.#service?.dispose();
        this.#service = undefined;
    }

    #change(file: string, origin: Origin | undefined): void {
        // Where nango comes from is resolved once for all.
        if (this.#origins.has(file) || origin === undefined) this.dispose();
        if (origin === undefined) this.#origins.delete(file);
        else this.#origins.set(file, origin);
        for (const other of this.#origins.keys())
            if (other !== file && this.#parts.originOf(other) === undefined) this.#origins.delete(other);
    }

    #create(): ts.LanguageService {
        const { typescript, info, declarations } = this.#parts;
        const { serverHost, languageServiceHost: projectHost, project } = info;
        const options = platformOptions(typescript, path.posix.join(declarations, '@types'));
        const libraries = path.dirname(projectHost.getDefaultLibFileName(options));
        const isLibrary = (file: string): boolean => path.dirname(file) === libraries;
        // The library is taken from the project, and is up to date when it is there.
        const isFixed = (file: string): boolean => !isLibrary(file) && file.includes('/node_modules/');
        const scriptInfo = (file: string): ts.server.ScriptInfo | undefined =>
            isFixed(file) && !this.#origins.has(file) ? undefined : project.projectService.getScriptInfo(file);
        const host: ts.LanguageServiceHost = {
            getCompilationSettings: () => options,
            getScriptFileNames: () => [...this.#origins.keys()],
            getScriptVersion: (file) =>
                scriptInfo(file)?.getLatestVersion() ??
                (isFixed(file) ? '' : String(serverHost.getModifiedTime?.(file))),
            getScriptSnapshot: (file) => {
                const open = scriptInfo(file);
                if (open !== undefined) return open.getSnapshot();
                const text = serverHost.readFile(file);
                return text === undefined ? undefined : typescript.ScriptSnapshot.fromString(text);
            },
            getScriptKind: (file) => scriptInfo(file)?.scriptKind ?? typescript.ScriptKind.Unknown,
            getCurrentDirectory: () => project.getCurrentDirectory(),
            getDefaultLibFileName: (settings) => projectHost.getDefaultLibFileName(settings),
            getCancellationToken: () => projectHost.getCancellationToken?.() ?? never,
            fileExists: (file) => serverHost.fileExists(file),
            readFile: (file, encoding) => serverHost.readFile(file, encoding),
            directoryExists: (folder) => serverHost.directoryExists(folder),
            getDirectories: (folder) => serverHost.getDirectories(folder),
            realpath: (file) => serverHost.realpath?.(file) ?? file,
            useCaseSensitiveFileNames: () => serverHost.useCaseSensitiveFileNames,
            resolveModuleNameLiterals: resolveLikeThePlatform(typescript, serverHost, declarations, (file) =>
                this.#comesFromWorkspace(file),
            ),
        };
        const registry = typescript.createDocumentRegistry(serverHost.useCaseSensitiveFileNames);
        return typescript.createLanguageService(
            host,
            sharingRegistry(typescript, registry, {
                library: (file) =>
                    isLibrary(file) ? info.languageService.getProgram()?.getSourceFile(file) : undefined,
                isFunction: (file) => this.#origins.has(file),
            }),
        );
    }

    /** Local code that a function imports takes zod from where the functions take it. */
    #comesFromWorkspace(file: string): boolean {
        return (this.#origins.get(file) ?? [...this.#origins.values()][0]) === 'workspace';
    }
}

const never: ts.HostCancellationToken = { isCancellationRequested: () => false };
