import type { JobOutcome } from '../../functions-api/jobs.ts';

/** A large dry run: how it ends, and what its view is opened at. */
export interface Payload {
    readonly name: string;
    readonly file: 'github/actions/create-issue.ts' | 'github/syncs/fetch-issues.ts';
    readonly outcome: JobOutcome;
    /** In our view: the rows that show the data. */
    readonly rows: string;
}

const starts = 'Executing -> integration:"github" script:"function" \n';

const issue = (index: number): Record<string, unknown> => ({
    id: String(1000 + index),
    number: index + 1,
    title: `Fix login #${index}`,
    state: index % 3 === 0 ? 'closed' : 'open',
    user: { login: ['ana', 'bob', 'chloé'][index % 3], id: 7 + (index % 3) },
    body: index % 4 === 0 ? null : `Steps to see it again, number ${index}: open the page, wait, press twice.`,
    labels: index % 2 === 0 ? [] : ['bug'],
    created_at: '2026-09-01T10:00:00Z',
    updated_at: '2026-10-01T10:00:00Z',
});

function largeResult(characters: number): JobOutcome {
    const items: unknown[] = [];
    for (let size = 0; size < characters; size += JSON.stringify(items.at(-1)).length + 1)
        items.push(issue(items.length));
    const output = `${starts}http [200] GET http://localhost:3003/proxy/repos/NangoHQ/demo/issues\nDone\n`;
    return { status: 'success', output, hasResult: true, result: { items, next: null } };
}

function largeOutput(characters: number): JobOutcome {
    const lines: string[] = [];
    for (let size = 0; size < characters; size += (lines.at(-1) ?? '').length + 1) {
        const number = lines.length;
        lines.push(
            number % 50 === 49
                ? `http [200] GET http://localhost:3003/proxy/repos/NangoHQ/demo/issues?page=${number}`
                : `step ${number} ${'of what the function logs '.repeat(number % 8)}`,
        );
    }
    return { status: 'success', output: `${starts}${lines.join('\n')}\nDone\n` };
}

function manyRecords(count: number): JobOutcome {
    const records = Array.from({ length: count }, (_, index) => JSON.stringify(issue(index), null, 2));
    const counts = JSON.stringify({ updated: 0, added: count, deleted: 0 }, null, 2);
    const heading = '"A batch save call would save the following data to the GithubIssue model:"';
    const output = `${starts}Done\nThe dry run would produce the following results: ${counts}\nThe following log messages were generated:\n${heading}\n${records.join('\n')}\n`;
    return { status: 'success', output };
}

/** A result of 5 MB, an output of 20 MB, 20,000 records. */
export const payloads = (): readonly Payload[] => [
    {
        name: '5 MB result',
        file: 'github/actions/create-issue.ts',
        outcome: largeResult(5_000_000),
        rows: '#result-tree [role=treeitem]',
    },
    {
        name: '20 MB output',
        // An action that returns nothing opens at its result, which says so.
        file: 'github/syncs/fetch-issues.ts',
        outcome: largeOutput(20_000_000),
        rows: '.log .line',
    },
    {
        name: '20,000 records',
        file: 'github/syncs/fetch-issues.ts',
        outcome: manyRecords(20_000),
        rows: 'tr.record',
    },
];
