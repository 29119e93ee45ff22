import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';
import type { Environment } from './environment.ts';
import type { Session } from './session.ts';

/** Commands around environments and keys; what they ask is loaded when they are used. */
export function registerSessionCommands(session: Session, report: Report): vscode.Disposable {
    const { environments } = session.parts;
    const register = (id: string, run: (environment: Environment) => Promise<unknown>): vscode.Disposable =>
        vscode.commands.registerCommand(id, async () => {
            try {
                await run(await environments.active());
            } catch (error) {
                const { server } = await session.state();
                const tryAgain = (): void => void vscode.commands.executeCommand(id);
                await report.show(error, { origin: server.origin, tryAgain });
            }
        });
    return vscode.Disposable.from(
        register(commands.addApiKey, async (environment) =>
            (await import('./askForKey.ts')).askForKey(session, environment),
        ),
        register(commands.importApiKey, async (environment) =>
            (await import('./askForKey.ts')).importKey(session, environment),
        ),
        register(commands.clearApiKey, async (environment) =>
            (await import('./environmentDialogs.ts')).clearKey(session, environment),
        ),
        register(commands.checkApiKey, async (environment) => {
            const api = await session.apiFor(environment);
            const { checkKey } = await import('../../workflows/checkKey.ts');
            const { showAbilities } = await import('./keyAbilities.ts');
            const abilities = await checkKey(api);
            await session.noteAbilities(environment, api.target.origin, abilities);
            await showAbilities(environment, abilities);
        }),
        register(commands.addEnvironment, async () =>
            (await import('./environmentDialogs.ts')).addEnvironment(session),
        ),
        register(commands.switchEnvironment, async () =>
            (await import('./environmentDialogs.ts')).switchEnvironment(session),
        ),
        register(commands.renameEnvironment, async () =>
            (await import('./environmentDialogs.ts')).renameEnvironment(session),
        ),
        register(commands.removeEnvironment, async () =>
            (await import('./environmentDialogs.ts')).removeEnvironment(session),
        ),
    );
}
