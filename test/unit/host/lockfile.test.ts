import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { missingPackages, readLockfile } from '../../host/lockfile.ts';

describe('package-lock.json', () => {
    it('names the optional packages of every platform (else: test/host/completeLockfile.ts)', () => {
        assert.deepEqual(missingPackages(readLockfile('package-lock.json')), []);
    });

    it('holds no address of a registry', () => {
        assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
    });

    it('is found incomplete when an optional package is not in it, wherever it might be', () => {
        const packages = {
            'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-arm64': '1.0.0' } },
            'node_modules/a-linux-x64': {},
            'node_modules/b': { dev: true },
            'node_modules/b/node_modules/a': {
                optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-arm64': '2.0.0' },
            },
        };
        assert.deepEqual(missingPackages({ packages }), [
            { location: 'node_modules/a-darwin-arm64', name: 'a-darwin-arm64', version: '1.0.0', dev: false },
            {
                location: 'node_modules/b/node_modules/a/node_modules/a-darwin-arm64',
                name: 'a-darwin-arm64',
                version: '2.0.0',
                dev: false,
            },
        ]);
    });
});
