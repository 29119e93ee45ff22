import { cloudOrigin } from './servers.ts';

/** Where the person finds keys and scopes: the dashboard of Nango's cloud, or the server's own. */
export function dashboardOf(origin: string): string {
    return origin === cloudOrigin ? 'https://app.nango.dev' : origin;
}

/** The page that explains scopes. */
export const scopesPage = 'https://nango.dev/docs/guides/platform/authentication';
