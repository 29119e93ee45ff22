import assert from 'node:assert/strict';
import { isConflict } from '../../../../src/core/deploy/deployConflict.ts';
import { isFunctionName } from '../../../../src/core/deploy/functionName.ts';
import { keptVersion } from '../../../../src/core/deploy/shownVersion.ts';

describe('A conflict', () => {
    it('is other code than what was seen last', () => {
        assert.equal(isConflict({ hash: 'a', lastDeployed: 1 }, { hash: 'b', lastDeployed: 2 }), true);
        assert.equal(isConflict({ hash: 'a', lastDeployed: 1 }, { hash: 'a', lastDeployed: 2 }), false);
        assert.equal(isConflict({ hash: 'a' }, { hash: 'b' }), true);
    });

    it('is a later deployment where code can not be read', () => {
        assert.equal(isConflict({ hash: 'a', lastDeployed: 1 }, { lastDeployed: 2 }), true);
        assert.equal(isConflict({ lastDeployed: 2 }, { hash: 'a', lastDeployed: 2 }), false);
        assert.equal(isConflict({ hash: 'a' }, { lastDeployed: 2 }), false);
    });

    it('is nothing that was never seen, or that is gone', () => {
        assert.equal(isConflict(undefined, { hash: 'a' }), false);
        assert.equal(isConflict({ hash: 'a' }, undefined), false);
    });
});

describe('Names and versions', () => {
    it('are checked as the platform checks names', () => {
        for (const name of ['a', 'create-issue', 'A_1', 'x'.repeat(255)]) assert.ok(isFunctionName(name), name);
        for (const name of ['', 'a b', 'ö', 'a.b', 'x'.repeat(256)]) assert.ok(!isFunctionName(name), name);
    });

    it('are kept up to the first blank of a version', () => {
        assert.equal(keptVersion('not a version'), 'not');
        assert.equal(keptVersion(' 1.0.0 '), '1.0.0');
        assert.equal(keptVersion(''), '');
    });
});
