import path from 'node:path';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';
import { copySampleWorkspace, type SampleWorkspace } from '../../host/sampleWorkspace.ts';
import type { ThemeName } from './themes.ts';
import { Workbench } from './workbench.ts';

/** The extension as its users get it. */
export const vsix = path.resolve(import.meta.dirname, '../../../out/nango-functions.vsix');

/** What a suite's tests work with. */
export interface Stage {
    readonly api: FunctionsApiServer;
    /** The sample workspace of the suite's own that the window shows. */
    readonly folder: string;
    readonly workbench: Workbench;
}

/** How a suite's window begins. */
export interface StageOptions {
    /** What stands in the workspace and on the server before the window opens. */
    readonly prepare?: (given: Omit<Stage, 'workbench'>) => void;
    readonly theme?: ThemeName;
    /** False where nobody has entered a key yet. */
    readonly hasKey?: boolean;
}

/** Gives a suite one window, on a workspace and wired to a server of its own; what fails leaves a picture. */
export function useWorkbench(begin: (stage: Stage) => unknown, options: StageOptions = {}): void {
    let api: FunctionsApiServer | undefined;
    let workspace: SampleWorkspace | undefined;
    let workbench: Workbench | undefined;

    before(async () => {
        api = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
        workspace = copySampleWorkspace();
        const { folder } = workspace;
        options.prepare?.({ api, folder });
        workbench = await Workbench.open({
            vsix,
            folder,
            theme: options.theme ?? 'dark',
            env: {
                NANGO_SERVER_URL: api.url,
                ...(options.hasKey === false ? {} : { NANGO_SECRET_KEY: testKeys.dev }),
            },
        });
        await begin({ api, folder, workbench });
    });
    afterEach(async function () {
        if (this.currentTest?.state === 'failed')
            await workbench?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 60)}`);
    });
    after(async () => {
        await workbench?.stop();
        await api?.stop();
        workspace?.stop();
    });
}
