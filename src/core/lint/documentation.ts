/** Pages of the platform's documentation, below its base. */
export const pages = {
    sdk: '/reference/functions/functions-sdk',
    checkpoints: '/guides/functions/syncs/checkpoints',
    deletes: '/guides/functions/syncs/deletion-detection',
    efficiency: '/guides/functions/syncs/sync-efficiency',
    syncs: '/guides/functions/syncs/sync-functions',
    actions: '/guides/functions/action-functions',
    limits: '/guides/platform/limits',
    logging: '/guides/functions/logging',
    realtime: '/guides/functions/syncs/realtime-syncs',
    migration: '/guides/platform/migrations/migrate-to-checkpoints',
} as const;

/** The address of such a page. */
export function documentationUrl(page: string): string {
    return `https://nango.dev/docs${page}`;
}
