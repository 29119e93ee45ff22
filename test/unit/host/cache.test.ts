import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cached, runQuietly } from '../../host/cache.mjs';

describe('the cache of what is installed', () => {
    const before_ = process.env['NANGO_HOST_CACHE'];
    let cache: string;

    beforeEach(() => {
        cache = mkdtempSync(path.join(tmpdir(), 'nango-cache-'));
        process.env['NANGO_HOST_CACHE'] = cache;
    });
    afterEach(() => {
        if (before_ === undefined) delete process.env['NANGO_HOST_CACHE'];
        else process.env['NANGO_HOST_CACHE'] = before_;
        rmSync(cache, { recursive: true });
    });

    it('fills a folder once', async () => {
        let fills = 0;
        const fill = async (folder: string) => await writeFile(path.join(folder, 'count'), String(++fills));
        const first = await cached('tool-1', fill);
        assert.equal(await cached('tool-1', fill), first);
        assert.equal(readFileSync(path.join(first, 'count'), 'utf8'), '1');
    });

    it('leaves nothing that looks installed when filling fails, and fills again', async () => {
        const failing = cached('tool-1', () => Promise.reject(new Error('no network')));
        await assert.rejects(failing, /no network/);
        assert.deepEqual(readdirSync(cache), []);
        const folder = await cached('tool-1', (partial) => writeFile(path.join(partial, 'ok'), ''));
        assert.equal(existsSync(path.join(folder, 'ok')), true);
    });

    it('removes what a run that is gone left half-finished', async () => {
        const nobody = 2 ** 30;
        await mkdir(path.join(cache, `tool-1.partial-${nobody}`));
        await cached('tool-1', () => Promise.resolve());
        assert.deepEqual(readdirSync(cache), ['tool-1']);
    });

    it('waits for another run that is filling', async () => {
        // The parent process is alive for as long as this test.
        const other = path.join(cache, `tool-1.partial-${process.ppid}`);
        await mkdir(other);
        const waiting = cached('tool-1', () => Promise.reject(new Error('filled twice')));
        await mkdir(path.join(cache, 'tool-1'));
        assert.equal(await waiting, path.join(cache, 'tool-1'));
    });

    it('masks credentials in what a failed program printed', async () => {
        const code = "console.error('GET https://me:secret@example.test/x'); process.exit(1)";
        await assert.rejects(runQuietly(process.execPath, ['--eval', code]), (error: Error) => {
            assert.match(error.message, /https:\/\/\*\*\*@example\.test/);
            assert.doesNotMatch(error.message, /secret/);
            return true;
        });
    });
});
