import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const root = path.resolve(import.meta.dirname, '../..');

describe('The strings', () => {
    it('are all in l10n/bundle.l10n.json; `npm run l10n` writes it', async function () {
        // Reading all sources with a grammar takes some seconds.
        this.timeout(120_000);
        const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => ({
            extension: '.ts' as const,
            contents: readFileSync(path.join(root, file), 'utf8'),
        }));
        const found = await getL10nJson(sources);
        const kept: unknown = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8'));
        assert.deepEqual(kept, found);
    });
});
