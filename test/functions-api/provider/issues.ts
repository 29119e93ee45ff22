/** An issue as the demo provider shows it. */
export interface Issue {
    readonly id: number;
    readonly number: number;
    readonly title: string;
    readonly state: 'open' | 'closed';
    readonly user: { readonly id: number; readonly login: string };
    readonly body: string | null;
    readonly labels: readonly { readonly name: string }[];
    readonly created_at: string;
    readonly updated_at: string;
}

const titles = ['Fix login', 'Add dark mode', 'Crash on start', 'Docs typo', 'Slow query'];
const logins = ['ana', 'bob', 'chloé'];

/** The 57 issues of every repository but `missing`. */
export const issues: readonly Issue[] = Array.from({ length: 57 }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    return {
        id: 1000 + index,
        number: index + 1,
        title: `${titles[index % titles.length] ?? ''} #${String(index + 1)}`,
        state: index % 3 === 0 ? 'closed' : 'open',
        user: { id: 7 + (index % 3), login: logins[index % logins.length] ?? '' },
        body: index % 4 === 0 ? null : `Body ${String(index)}`,
        labels: index % 2 === 1 ? [{ name: 'bug' }] : [],
        created_at: `2026-09-${day}T10:00:00Z`,
        updated_at: `2026-10-${day}T10:00:00Z`,
    };
});

/** One page of the issues changed since a time, and whether there is another. */
export function issuePage(
    page: number,
    perPage: number,
    since: string | null,
): { readonly page: readonly Issue[]; readonly hasNext: boolean } {
    const wanted =
        since === null ? issues : issues.filter((issue) => Date.parse(issue.updated_at) >= Date.parse(since));
    const start = (page - 1) * perPage;
    return { page: wanted.slice(start, start + perPage), hasNext: start + perPage < wanted.length };
}
