import type { Endpoint } from './endpoint.ts';

/** The path without what asks for one certain page, as it is pasted: the function asks for each by itself. */
export function withoutPosition(endpoint: Endpoint): Endpoint {
    return { ...endpoint, query: endpoint.query.filter(([name]) => !position.test(name)) };
}

const position = /^(?:page|page_?(?:number|no|token)|offset|cursor|bookmark|continuation(?:_?token)?)$/i;
