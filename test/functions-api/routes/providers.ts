import { catalog, type Template } from '../account/catalog.ts';
import { invalid, json, refusal } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { noQuery } from '../requestShapes.ts';
import type { ServerParts } from '../serverParts.ts';

/** `GET /providers/{provider}` and the templates of its catalog. */
export function providerRoutes({ serverUrl }: ServerParts): readonly Route[] {
    return [
        {
            method: 'GET',
            pattern: '/providers/:provider',
            access: 'anyKey',
            handle: ({ params }) => {
                const name = params['provider'] ?? '';
                if (name !== 'github') {
                    return refusal(404, 'not_found', `Unknown provider ${name}`);
                }
                return json(200, { data: { ...github, logo_url: `${serverUrl()}/images/template-logos/github.svg` } });
            },
        },
        {
            method: 'GET',
            pattern: '/providers/:provider/templates',
            access: 'anyKey',
            handle: (call) => {
                const query = noQuery.safeParse(call.query);
                if (!query.success) {
                    return invalid('invalid_query_params', query.error);
                }
                const templates = catalog.get(call.params['provider'] ?? '') ?? [];
                return json(200, { data: templates.map(shown) });
            },
        },
    ];
}

function shown(template: Template): Record<string, unknown> {
    const { name, description, scopes, input, returns, json_schema, type } = template;
    const { runs, auto_start, track_deletes } = template;
    const sync = type === 'sync' ? { runs, auto_start, track_deletes } : {};
    return { name, description, scopes, input, returns, json_schema, type, ...sync };
}

const github = {
    display_name: 'GitHub (User OAuth)',
    categories: ['dev-tools', 'support', 'ticketing'],
    auth_mode: 'OAUTH2',
    authorization_url: 'https://github.com/login/oauth/authorize',
    token_url: 'https://github.com/login/oauth/access_token',
    proxy: {
        base_url: 'https://api.github.com',
        retry: {
            at: ['x-ratelimit-reset'],
            remaining: 'x-ratelimit-remaining',
            error_code: ['403', '5xx', '401', '429'],
        },
        paginate: { type: 'link', limit_name_in_request: 'per_page', link_rel_in_response_header: 'next' },
    },
    docs: 'https://nango.dev/docs/api-integrations/github',
    setup_guide_url: 'https://nango.dev/docs/api-integrations/github/how-to-register-your-own-github-api-oauth-app',
    name: 'github',
};
