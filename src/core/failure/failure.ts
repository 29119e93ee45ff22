import type { Deed } from './deed.ts';

/** One complaint of the platform about one field of a request; `path` as sent, e.g. `['input', 'owner']`. */
export interface FieldComplaint {
    readonly path: readonly (string | number)[];
    readonly message: string;
}

/**
 * Every way it can go wrong, as one typed case. `serverText` is what the server said, whole.
 * Codes and texts of the platform: measured on Nango 0.71.
 */
export type Failure =
    | { readonly kind: 'noKey'; readonly environment: string }
    | { readonly kind: 'keyRefused'; readonly environment: string; readonly serverText: string }
    | {
          readonly kind: 'scopeMissing';
          readonly environment: string;
          readonly deed: Deed;
          readonly scope: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'connectionMissing';
          readonly connection: string;
          readonly integration: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'integrationMissing';
          readonly integration: string;
          readonly environment: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'jobMissing';
          readonly job: 'dryRun' | 'deployment';
          readonly id: string;
          readonly serverText: string;
      }
    | { readonly kind: 'notFound'; readonly serverText: string }
    | { readonly kind: 'refused'; readonly complaints: readonly FieldComplaint[]; readonly serverText: string }
    | {
          readonly kind: 'protected';
          readonly name: string;
          /** Where it came from, where that is known. */
          readonly source?: 'repo' | 'catalog';
          readonly serverText: string;
      }
    | {
          readonly kind: 'template';
          readonly name: string;
          readonly reason: TemplateRefusal;
          readonly serverText: string;
      }
    | { readonly kind: 'compileFailed'; readonly serverText: string }
    | { readonly kind: 'compileTimeout'; readonly serverText: string }
    | {
          readonly kind: 'rateLimited';
          readonly retryAfterMs: number;
          /** Requests a minute, where the server says so. */
          readonly limit?: number;
          readonly serverText: string;
      }
    | { readonly kind: 'server'; readonly status: number; readonly serverText: string }
    | { readonly kind: 'notNango'; readonly host: string; readonly status: number; readonly serverText: string }
    | { readonly kind: 'unreadable'; readonly host: string; readonly serverText: string }
    | { readonly kind: 'unreachable'; readonly host: string; readonly reason: string }
    | { readonly kind: 'certificate'; readonly host: string; readonly reason: string }
    | { readonly kind: 'proxy'; readonly reason: string }
    | { readonly kind: 'timeout'; readonly host: string; readonly afterMs: number }
    | { readonly kind: 'tooLarge'; readonly host: string; readonly limitBytes: number }
    | { readonly kind: 'maybeStarted'; readonly job: 'dryRun' | 'deployment'; readonly reason: string }
    | { readonly kind: 'noWord'; readonly job: 'dryRun' | 'deployment'; readonly id: string }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'unexpected'; readonly reason: string };

/** Why a function of the catalog was not deployed. */
export type TemplateRefusal = 'missing' | 'ambiguous' | 'plan' | 'alreadyDeployed';

/** Carries a failure through `throw`. */
export class FailureError extends Error {
    readonly failure: Failure;

    constructor(failure: Failure, options?: ErrorOptions) {
        super(failure.kind, options);
        this.name = 'FailureError';
        this.failure = failure;
    }
}

/** The failure inside anything that was thrown. */
export function failureOf(thrown: unknown): Failure {
    if (thrown instanceof FailureError) return thrown.failure;
    return { kind: 'unexpected', reason: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** What the server said, whole; empty where no server spoke. */
export function serverTextOf(failure: Failure): string {
    return 'serverText' in failure ? failure.serverText : '';
}
