import path from 'node:path';
import { runTour } from './tour/runTour.ts';

const vsix = path.resolve(import.meta.dirname, '../../out/nango-functions.vsix');

describe('The main job, in the packaged extension', () => {
    it('goes from no key to a deployment', async function () {
        // Five real compiles, three dry runs and a deployment by Nango's own CLI.
        this.timeout(1_200_000);
        await runTour(vsix, 'dark', console.log);
    });
});
