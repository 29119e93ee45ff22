import type { Exchange } from './exchange.ts';

/** Groups and endpoints that the server does not play, and why. */
const outside: readonly { readonly is: (exchange: Exchange) => boolean; readonly reason: string }[] = [
    { is: ({ group }) => group === 'timeout', reason: "runs into the platform's limits of 3 and 5 minutes" },
    { is: ({ group }) => group === 'large', reason: 'large payloads' },
    { is: ({ name }) => name === 'helper.api_v1_meta_with_key', reason: 'an endpoint of the dashboard' },
];

/** Exchanges left out one by one. */
const skipped: ReadonlyMap<string, string> = new Map();

/** Why an exchange is not compared, if it is not. */
export function leftOut(
    exchange: Exchange,
): { readonly kind: 'outside' | 'skipped'; readonly reason: string } | undefined {
    const rule = outside.find(({ is }) => is(exchange));
    if (rule) {
        return { kind: 'outside', reason: rule.reason };
    }
    const reason = skipped.get(exchange.name);
    return reason === undefined ? undefined : { kind: 'skipped', reason };
}

/** The jobs of the quick set: at least one of each kind. The others take `CONFORMANCE=all`. */
const quickJobs: ReadonlySet<string> = new Set([
    'dryrun.action.success',
    'dryrun.sync.success',
    'dryrun.sync.success_connection_metadata_no_checkpoint',
    'dryrun.action.action_error_payload',
    'dryrun.action.runtime_type_error',
    'dryrun.action.upstream_404',
    'dryrun.action.no_input',
    'dryrun.action.returns_undefined',
    'dryrun.action.returns_null',
    'dryrun.action.logs_all_levels',
    'dryrun.action.logs_all_levels_then_throw',
    'dryrun.action.unicode',
    'dryrun.action.compile_error',
    'dryrun.action.submitted_as_sync',
    'dryrun.sync.update_and_delete',
    'dryrun.sync.bad_checkpoint',
    'dryrun.action.env_and_connection',
    'dryrun.action.never_resolves',
    'dryrun.action.circular_result',
    'dryrun.odd_integration_id.success',
    'dryrun.definition_error_frequency',
    'dryrun.module_top_level_throw',
    'deployment.action.success',
    'deployment.action.bad_version',
    'deployment.sync.success',
    'deployment.action.compile_error',
    'deployment.same_name_as_sync',
]);

/** Whether an exchange belongs to this run: all of them, or the quick set. */
export function inThisRun(exchange: Exchange, all: boolean): boolean {
    const job = /^(.*)\.(?:create|result)$/.exec(exchange.name)?.[1];
    return all || job === undefined || quickJobs.has(job);
}
