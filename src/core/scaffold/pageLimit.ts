import type { Endpoint } from './endpoint.ts';

/** The parameter that limits a page, and how many records a page holds. */
export interface PageLimit {
    readonly name: string;
    readonly size: number;
}

/** The limit as the path says it, as `?per_page=50` does; else what many providers call it. */
export function pageLimitOf({ query }: Endpoint): PageLimit {
    const [name, value] = query.find(([key, text]) => limitsPages(key) && /^[1-9]\d{0,4}$/.test(text)) ?? [];
    return name === undefined ? { name: 'limit', size: 100 } : { name, size: Number(value) };
}

/** Whether a parameter's name says that it limits a page. */
export function limitsPages(name: string): boolean {
    return /^(?:limit|page_?size|per_?page|max_?results|page\[(?:size|limit)\])$/i.test(name);
}
