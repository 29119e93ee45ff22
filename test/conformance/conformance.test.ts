import assert from 'node:assert/strict';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';
import { normalized, shapeOf, whyOnlyShape } from './differences.ts';
import { readExchanges, resultOf, type Exchange } from './exchange.ts';
import { prepare } from './preparation.ts';
import { replay, replayJob, type Answer, type JobAnswers } from './replay.ts';
import { inThisRun, leftOut } from './scope.ts';
import { TwoLanes } from './twoLanes.ts';

const runsAll = process.env['CONFORMANCE'] === 'all';
const exchanges = readExchanges();
const compared = exchanges.filter((each) => !leftOut(each) && inThisRun(each, runsAll));

describe('the local Functions API answers as the platform does', function () {
    this.timeout('20m');
    let server: FunctionsApiServer;
    const lanes = new TwoLanes();
    const jobs = new Map<string, Promise<JobAnswers>>();
    const compiles = new Map<string, Promise<Answer>>();
    const passed = new Set<string>();

    before(async () => {
        // The recorder waited between its requests; here a window has to be shorter to keep the same limit.
        server = await startFunctionsApi({ rateLimit: { points: 200, windowMs: 2_000 } });
        startSlowOnes();
    });

    after(async () => {
        await server.stop();
        printTally(passed.size);
    });

    /** What runs the CLI starts at once, two at a time. What needs a preparation, or follows it, waits for its test. */
    function startSlowOnes(): void {
        for (const exchange of compared) {
            const result = resultOf(exchange, exchanges);
            if (result && prepare.get(exchange.name) === undefined) {
                const lane = exchange.group === 'deploy' ? 'inOrder' : 'anyOrder';
                jobs.set(
                    exchange.name,
                    lanes.add(lane, () => replayJob(server.url, exchange, result)),
                );
            } else if (exchange.group === 'compile') {
                compiles.set(
                    exchange.name,
                    lanes.add('inOrder', () => replay(server.url, exchange)),
                );
            }
        }
        lanes.start();
    }

    async function answerTo(exchange: Exchange): Promise<Answer> {
        const create = exchanges.find((each) => resultOf(each, exchanges) === exchange);
        const own = resultOf(exchange, exchanges);
        if (create) {
            return (await jobOf(create, exchange)).ended;
        }
        if (own) {
            return (await jobOf(exchange, own)).created;
        }
        const headers = await prepare.get(exchange.name)?.(server);
        return (
            compiles.get(exchange.name) ??
            (headers === undefined ? replay(server.url, exchange) : replay(server.url, exchange, { headers }))
        );
    }

    async function jobOf(create: Exchange, result: Exchange): Promise<JobAnswers> {
        const known = jobs.get(create.name);
        if (known) {
            return known;
        }
        await prepare.get(create.name)?.(server);
        const job = replayJob(server.url, create, result);
        jobs.set(create.name, job);
        return job;
    }

    for (const exchange of compared) {
        it(`answers ${exchange.name} as recorded`, async () => {
            const answer = await answerTo(exchange);
            assertConforms(answer, exchange);
            const job = await jobs.get(exchange.name.replace(/\.result$/, '.create'));
            if (exchange.name.endsWith('.result') && job) {
                assert.equal(job.statuses[0], 'running', 'a job runs at first');
            }
            passed.add(exchange.name);
        });
    }
});

function assertConforms(answer: Answer, { name, response }: Exchange): void {
    assert.equal(answer.status, response.status, `status; answered ${JSON.stringify(answer.body).slice(0, 500)}`);
    assert.equal(answer.contentType, response.headers['content-type'], 'content type');
    for (const header of ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after']) {
        assert.equal(answer.headers.has(header), header in response.headers, `header ${header}`);
    }
    const compare = whyOnlyShape(name) === undefined ? normalized : shapeOf;
    assert.deepEqual(compare(answer.body), compare(response.body));
}

function printTally(passedCount: number): void {
    const count = (kind: 'outside' | 'skipped'): number =>
        exchanges.filter((each) => leftOut(each)?.kind === kind).length;
    const left = exchanges.filter((each) => !leftOut(each) && !inThisRun(each, true)).length;
    const later = exchanges.length - compared.length - count('outside') - count('skipped') - left;
    const dryRuns = compared.filter((each) => /^dryrun\..*\.result$/.test(each.name)).length;
    console.log(`    Recorded exchanges: ${String(exchanges.length)}`);
    console.log(`      alike             ${String(passedCount)} of ${String(compared.length)} compared`);
    console.log(`      dry runs          ${String(dryRuns)} of them, each by the CLI`);
    console.log(`      with CONFORMANCE=all ${String(later)} more`);
    console.log(`      outside           ${String(count('outside'))}`);
    console.log(`      skipped           ${String(count('skipped'))}`);
    for (const each of exchanges) {
        const reason = leftOut(each);
        if (reason) {
            console.log(`        ${reason.kind}: ${each.name}: ${reason.reason}`);
        }
    }
}
