import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startFunctionsApi } from '../../functions-api/server.ts';
import { copySampleWorkspace } from '../../host/sampleWorkspace.ts';
import type { ThemeName } from '../workbench/themes.ts';
import { Workbench } from '../workbench/workbench.ts';
import { tour } from './tour.ts';
import { Transcript } from './transcript.ts';

const out = path.resolve(import.meta.dirname, '../../../out/screenshots');

/** Takes the tour in one theme with the packaged extension; screenshots and transcript stay in `out/screenshots`. */
export async function runTour(vsix: string, theme: ThemeName, print: (line: string) => void): Promise<void> {
    const workspace = copySampleWorkspace();
    const api = await startFunctionsApi();
    const transcript = new Transcript(print);
    const prefix = `tour-${theme}-`;
    try {
        const workbench = await Workbench.open({
            vsix,
            folder: workspace.folder,
            theme,
            env: { NANGO_SERVER_URL: api.url },
        });
        try {
            await tour({ workbench, api, transcript, prefix });
        } catch (error) {
            await workbench.screenshot(`${prefix}failed`);
            throw error;
        } finally {
            await workbench.stop();
        }
    } finally {
        mkdirSync(out, { recursive: true });
        writeFileSync(path.join(out, `${prefix}transcript.txt`), transcript.text);
        await api.stop();
        workspace.stop();
    }
}
