import assert from 'node:assert/strict';
import { errorWords } from '../../../../src/core/run/errorWords.ts';
import type { ProviderCall } from '../../../../src/core/run/output/providerCall.ts';
import { readOutput } from '../../../../src/core/run/output/readOutput.ts';

const started = 'Executing -> integration:"github" script:"function" \n';

/** Words for an error as the platform announces it. */
function wordsOf(announced: object, before = ''): ReturnType<typeof errorWords> {
    const output = `${started}${before}Done\nAn error occurred during execution\n${JSON.stringify(announced, null, 2)}`;
    const { error, calls } = readOutput({ output, error: { code: 'dryrun_error', message: '' } });
    assert.ok(error !== undefined);
    return errorWords(error, 'github', calls);
}

const thrown = (name: string, message: string): object => ({
    type: 'script_internal_error',
    payload: { name, message },
    stacktrace: [],
});

describe('The words for a failure', () => {
    it('head with the first line of a message, and keep the others', () => {
        const { headline, details } = wordsOf(thrown('Error', 'No quota:\n  used 5\r\n  of 5'));
        assert.deepEqual({ headline, details }, { headline: 'No quota:', details: '  used 5\r\n  of 5' });
        assert.equal(wordsOf(thrown('Error', 'one line')).details, undefined);
        assert.equal(wordsOf(thrown('RangeError', '')).headline, 'RangeError');
    });

    it('say what a ZodError found, and where', () => {
        const issue = (path: readonly (string | number)[]): object => ({
            code: 'invalid_type',
            expected: 'string',
            path,
            message: 'Invalid input: expected string, received number',
        });
        const one = wordsOf(thrown('ZodError', JSON.stringify([issue(['id'])], null, 2)));
        assert.equal(one.headline, 'Invalid input: expected string, received number ($.id)');
        assert.equal(one.details, undefined);
        const two = wordsOf(thrown('ZodError', JSON.stringify([issue([]), issue(['items', 2, 'a b'])])));
        assert.equal(two.headline, 'Invalid input: expected string, received number (and 1 more)');
        assert.equal(
            two.details,
            'Invalid input: expected string, received number\nInvalid input: expected string, received number ($.items[2]["a b"])',
        );
        assert.equal(wordsOf(thrown('ZodError', '[]')).headline, '[]');
        assert.equal(wordsOf(thrown('ZodError', 'not JSON')).headline, 'not JSON');
        // Whoever throws JSON as an error of their own means it.
        assert.equal(wordsOf(thrown('Error', '[{"message":"a","path":[]}]')).headline, '[{"message":"a","path":[]}]');
    });

    it('tell a run that was stopped from one that was lost, and from its compile', () => {
        const of = (message: string, output: string): string => {
            const { error, calls } = readOutput({ output, error: { code: 'timeout', message } });
            assert.ok(error !== undefined);
            return errorWords(error, 'github', calls).headline;
        };
        assert.equal(of('Dry run timed out', `✓ Compiled\n${started}a\n`), 'Stopped by Nango after 5 minutes.');
        assert.equal(of('Dry run timed out', '✓ Compiled\n'), 'Stopped by Nango after 5 minutes.');
        assert.equal(of('Dry run timed out', ''), 'Nango lost the run.');
        const compiling = 'Nango stopped compiling the function: it took too long.';
        assert.equal(of('Compilation timed out', ''), compiling);
        assert.equal(of('Compilation timed out', '✓ Typechecking\n'), compiling);
    });

    it('tell an answer that was refused from none', () => {
        const call =
            'http [404] GET http://localhost:3003/proxy/user\nhttp [xxx] GET http://localhost:3003/proxy/repos\n';
        const refused = { type: 'script_http_error', payload: { message: 'no' } };
        assert.equal(wordsOf({ ...refused, status: 404 }, call).headline, 'github answered 404 to GET /user.');
        assert.equal(wordsOf({ ...refused, status: 500 }, call).headline, 'github answered 500.');
        assert.equal(wordsOf(refused, call).headline, 'github gave no answer to GET /repos.');
        const none: readonly ProviderCall[] = [];
        const { headline } = errorWords({ kind: 'upstream', status: 0, payload: undefined }, 'github', none);
        assert.equal(headline, 'github gave no answer.');
    });
});
