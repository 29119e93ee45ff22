import path from 'node:path';
import type ts from 'typescript';
import { decoratedService } from './decoratedService.ts';
import { FunctionFiles } from './functionFiles.ts';
import { FunctionService } from './functionService.ts';

/** What TypeScript's server loads: answers for functions that have no project of their own. */
export function createPlugin({ typescript }: { readonly typescript: typeof ts }): ts.server.PluginModule {
    const declarations = path.join(__dirname, 'node_modules').replaceAll('\\', '/');
    return {
        create: (info) => {
            const files = new FunctionFiles(typescript);
            if (!files.watch(info.languageServiceHost)) return info.languageService;
            const hasOptions = info.project.projectKind !== typescript.server.ProjectKind.Inferred;
            const originOf = (file: string): ReturnType<FunctionFiles['originOf']> => {
                const origin = files.originOf(file, () => info.languageService.getProgram());
                // Functions are TypeScript: a script that imports nango is none.
                if (origin !== undefined && info.project.getScriptKind(file) !== typescript.ScriptKind.TS)
                    return undefined;
                // A project that has both options and nango needs nobody's help.
                return hasOptions && origin === 'workspace' ? undefined : origin;
            };
            const functions = new FunctionService({ typescript, info, declarations, originOf });
            return decoratedService(info.languageService, {
                own: (file) => functions.for(file),
                isBundled: (file) => file.startsWith(`${declarations}/`),
                dispose: () => functions.dispose(),
            });
        },
    };
}
