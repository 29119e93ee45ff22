import assert from 'node:assert/strict';
import { FailureError, failureOf, type Failure } from '../../../src/core/failure/failure.ts';
import { failureSentence } from '../../../src/core/failure/failureSentence.ts';
import { remediesOf } from '../../../src/core/failure/remedies.ts';

const serverText = 'as the server said it';
const everyFailure: readonly Failure[] = [
    { kind: 'noKey', environment: 'dev' },
    { kind: 'keyRefused', environment: 'dev', serverText },
    { kind: 'scopeMissing', environment: 'dev', deed: 'deploy', scope: 'environment:deploy', serverText },
    { kind: 'connectionMissing', connection: 'bad-conn', integration: 'github', serverText },
    { kind: 'integrationMissing', integration: 'githb', environment: 'dev', serverText },
    { kind: 'jobMissing', job: 'dryRun', id: '5ca913b8', serverText },
    { kind: 'jobMissing', job: 'deployment', id: '5ca913b8', serverText },
    { kind: 'notFound', serverText },
    { kind: 'refused', complaints: [], serverText },
    { kind: 'refused', complaints: [{ path: ['input', 'owner'], message: 'Needs a value' }], serverText },
    { kind: 'protected', name: 'repo-action', serverText },
    { kind: 'compileFailed', serverText },
    { kind: 'compileTimeout', serverText },
    { kind: 'rateLimited', retryAfterMs: 40_000, serverText },
    { kind: 'server', status: 503, serverText },
    { kind: 'notNango', host: 'example.test', status: 200, serverText },
    { kind: 'unreadable', host: 'example.test', serverText },
    { kind: 'unreachable', host: 'example.test', reason: 'ECONNREFUSED' },
    { kind: 'certificate', host: 'example.test', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { kind: 'proxy', reason: 'ECONNREFUSED' },
    { kind: 'timeout', host: 'example.test', afterMs: 30_000 },
    { kind: 'tooLarge', host: 'example.test', limitBytes: 128_000_000 },
    { kind: 'maybeStarted', job: 'dryRun', reason: 'ECONNRESET' },
    { kind: 'maybeStarted', job: 'deployment', reason: 'ECONNRESET' },
    { kind: 'noWord', job: 'dryRun', id: '5ca913b8-81bf' },
    { kind: 'noWord', job: 'deployment', id: '5ca913b8-81bf' },
    { kind: 'cancelled' },
    { kind: 'unexpected', reason: 'x is not a function' },
];

describe('Failure', () => {
    for (const failure of everyFailure) {
        it(`says ${failure.kind} in a sentence without holes, and what to do`, () => {
            const sentence = failureSentence(failure);
            assert.match(sentence, /^[A-Z0-9a-z].*[.)\w]$/);
            assert.doesNotMatch(sentence, /\{\d\}|undefined|!|please|oops|successfully/i);
            const nothingToDo = failure.kind === 'rateLimited' || failure.kind === 'cancelled';
            assert.equal(remediesOf(failure).length === 0, nothingToDo);
        });
    }

    it('names the scope that a key lacks', () => {
        assert.equal(
            failureSentence(everyFailure[2] ?? { kind: 'cancelled' }),
            'The key for dev may not deploy. It lacks the scope environment:deploy.',
        );
    });

    it('names the field that the server complained about', () => {
        const sentence = failureSentence({
            kind: 'refused',
            complaints: [{ path: ['input', 'owner'], message: 'Needs a value' }],
            serverText,
        });
        assert.equal(sentence, 'Nango refused the request. input.owner: Needs a value');
    });

    it('is found inside whatever was thrown', () => {
        const failure: Failure = { kind: 'noKey', environment: 'dev' };
        assert.equal(failureOf(new FailureError(failure)), failure);
        assert.deepEqual(failureOf(new Error('x')), { kind: 'unexpected', reason: 'x' });
        assert.deepEqual(failureOf('x'), { kind: 'unexpected', reason: 'x' });
    });
});
