import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readPromises } from '../../../../../src/core/run/check/promises.ts';
import { returnedNothing } from '../../../../../src/core/run/check/returnedNothing.ts';
import { checkRun, type RunCheck } from '../../../../../src/core/run/check/runCheck.ts';
import { readOutput } from '../../../../../src/core/run/output/readOutput.ts';
import { finish } from '../../../../../src/core/steps.ts';

const sent = z.object({
    code: z.string(),
    function_type: z.enum(['action', 'sync']),
    input: z.unknown().exactOptional(),
    metadata: z.unknown().exactOptional(),
    checkpoint: z.unknown().exactOptional(),
});
const started = z.object({ id: z.string() });
const ended = z.object({
    id: z.string(),
    status: z.enum(['success', 'failed']),
    output: z.string().optional(),
    result: z.unknown().exactOptional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
});
const pairs = z
    .array(
        z.object({
            name: z.string(),
            request: z.object({ body: z.unknown().optional() }),
            response: z.object({ body: z.unknown().optional() }),
        }),
    )
    .parse(JSON.parse(readFileSync(new URL('../../../../fixtures/wire.json', import.meta.url), 'utf8')));

/** What does not match in each recorded run that was started from a recorded text, by its name. */
function recordedMismatches(): { readonly runs: number; readonly found: Record<string, string[]> } {
    const asked = new Map<string, z.infer<typeof sent>>();
    const found: Record<string, string[]> = {};
    let runs = 0;
    for (const { name, request, response } of pairs) {
        const start = started.safeParse(response.body);
        const given = sent.safeParse(request.body);
        if (start.success && given.success) asked.set(start.data.id, given.data);
        const end = ended.safeParse(response.body);
        const subject = end.success ? asked.get(end.data.id) : undefined;
        if (!end.success || subject === undefined) continue;
        runs += 1;
        const words = wordsOf(checkOf(subject, end.data));
        if (words.length > 0) found[name.replace(/^dryrun\.|\.result$/g, '')] = words;
    }
    return { runs, found };
}

function checkOf(
    { code, function_type: type, ...inputs }: z.infer<typeof sent>,
    { status, output, result, error }: z.infer<typeof ended>,
): RunCheck {
    const value = result === undefined ? undefined : { value: result };
    const read = readOutput({ functionType: type, output, result: value, error });
    const nothing = status === 'success' && returnedNothing(read);
    const run = { type, inputs: { connection: 'c', ...inputs }, result: value, batches: read.batches };
    return finish(checkRun({ ...run, returnedNothing: nothing }, readPromises(code)));
}

function wordsOf({ result, models, inputs }: RunCheck): string[] {
    const sections = Object.entries(inputs).flatMap(([part, { mismatches }]) =>
        mismatches.map(({ path, says }) => `${part} ${path.join('.')}: ${says}`),
    );
    return [
        ...sections,
        ...(result?.mismatches ?? []).map(({ path, says }) => `result ${path.join('.')}: ${says}`),
        ...models.flatMap(({ mismatches }) => mismatches.map(({ path, says }) => `record ${path.join('.')}: ${says}`)),
    ];
}

describe('The recorded dry runs', () => {
    it('match what their functions say, but for those that were made not to', () => {
        const { runs, found } = recordedMismatches();
        assert.ok(runs > 40, String(runs));
        assert.deepEqual(found, {
            'action.invalid_input': ['input title: title is missing', 'input repo: input says string'],
            'action.invalid_output': ['result id: output says number'],
            'sync.bad_checkpoint': ['checkpoint page: checkpoint says number'],
            'sync.invalid_record': ['record number: GithubIssue says number'],
        });
    });
});
