import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { lanes } from '../../host/steps/allSteps.ts';

describe('the steps of npm test', () => {
    const steps = lanes.flat();

    it('run every test file of the tree once', () => {
        const globs = steps.flatMap(({ commands }) => commands.flat()).filter((word) => word.endsWith('.test.ts'));
        // esbuild.mjs bundles these for the extension host.
        const run = [...globs, 'test/editor/**/*.test.ts'].flatMap((glob) => globSync(glob));
        assert.deepEqual(run.sort(), globSync('**/*.test.ts', { exclude: ['node_modules', 'out', 'dist'] }).sort());
    });

    it('need only steps that there are, before them in their lane or in another', () => {
        for (const lane of lanes) {
            for (const [index, { name, needs }] of lane.entries()) {
                const later = lane.slice(index).map((step) => step.name);
                for (const needed of needs) {
                    assert.ok(
                        steps.some((step) => step.name === needed),
                        `${name} needs ${needed}`,
                    );
                    assert.ok(!later.includes(needed), `${name} waits for ${needed}, which waits for it`);
                }
            }
        }
    });
});
