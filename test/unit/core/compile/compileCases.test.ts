import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readCompileMessage } from '../../../../src/core/compile/readCompileMessage.ts';
import { coveredBy } from './covered.ts';

const fixture = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8'));

const casesSchema = z.array(
    z.object({
        name: z.string(),
        source: z.string(),
        exitCode: z.number(),
        stdout: z.string(),
        stderr: z.string(),
        apiMessage: z.string().nullable(),
    }),
);
const cases = [
    ...casesSchema.parse(fixture('compile-cases.json')),
    ...casesSchema.parse(fixture('compile-cases-more.json')),
];
const expectations = z
    .record(z.string(), z.array(z.string()))
    .parse({ ...Object(fixture('compile-expectations.json')), ...Object(fixture('compile-expectations-more.json')) });

describe('The recorded compile case', () => {
    for (const { name, source, stdout, stderr, apiMessage } of cases) {
        it(`${name} lands where it belongs`, () => {
            const problems = readCompileMessage(apiMessage ?? stdout + stderr, source);
            const expected = expectations[name];
            assert.ok(expected, 'an expectation is written down');
            assert.deepEqual(problems.slice(0, expected.length || undefined).map(coveredBy(source)), expected);
            for (const { message } of problems) {
                assert.ok(message !== '' && !/\r|\n\n|^err - |\s$/.test(message), JSON.stringify(message));
            }
        });
    }

    it('of 400 errors is read up to where it is cut', () => {
        const { source, apiMessage } = cases.find(({ name }) => name === 'type_error_400_errors_long_output') ?? {};
        const problems = readCompileMessage(apiMessage ?? '', source ?? '');
        assert.equal(problems.length, 201);
        problems.forEach(({ range }, index) => {
            const name = `v${String(index)}`;
            assert.deepEqual(range, {
                start: { line: 9 + index, character: 14 },
                end: { line: 9 + index, character: 14 + name.length },
            });
        });
        assert.match(
            problems[200]?.message ?? '',
            /^Type 'string' is not assignable to type '\nNango cut its answer here/,
        );
        assert.doesNotMatch(problems[199]?.message ?? '', /cut/);
    });

    it('is the same in the raw text of a dry run: another path, nothing sanitized, lines around it', () => {
        for (const { name, source, apiMessage, stdout, stderr } of cases) {
            if (apiMessage === null || name.includes('400')) {
                continue;
            }
            const raw =
                `CI environment detected. Interactive mode has been automatically disabled to prevent hanging.\n${stdout}\n${stderr}`
                    .replaceAll('./function/functions/function', './my int:1@x ~y.z/actions/function')
                    .replaceAll(/(?<!\/)function\/functions\/function\.ts/g, 'my int:1@x ~y.z/actions/function.ts');
            const ours = readCompileMessage(raw, source).map(coveredBy(source));
            assert.deepEqual(ours, expectations[name], name);
        }
    });
});
