import * as l10n from '@vscode/l10n';
import { deploymentMs, isDeploying, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { isFunctionName } from '../../../core/deploy/functionName.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import { duration } from '../../../core/text/duration.ts';
import type { ReviewBlock, ReviewButton, ReviewLink, ReviewRow, ReviewState } from '../../../protocol/reviewState.ts';
import { problemsWords } from '../../authoring/compiles.ts';
import { protectedBy } from '../deployedLook.ts';
import { checksOf } from './checks.ts';
import type { Findings } from './findings.ts';
import { protectedWords } from './reviewWords.ts';

/** How far the deployment of several is; `keys` are the rows in their order. */
export type SeveralProgress =
    | { readonly kind: 'before' }
    | { readonly kind: 'deploying'; readonly keys: readonly string[]; readonly at: number; readonly since: number }
    | { readonly kind: 'stopped'; readonly keys: readonly string[]; readonly at: number }
    | { readonly kind: 'deployed'; readonly keys: readonly string[] };

/** A function of several, and whether it is to be deployed. */
export interface SeveralRow {
    readonly key: string;
    readonly findings: Findings;
    readonly canTick: boolean;
    readonly ticked: boolean;
}

/** So many changes are named in a row. */
const mostNamed = 2;

/** The review of several functions: one table. */
export function severalReviewState(
    rows: readonly SeveralRow[],
    progress: SeveralProgress,
    { version, typed }: { readonly version: number; readonly typed: boolean },
): ReviewState {
    const environment = rows[0]?.findings.subject.environment;
    const name = environment?.name ?? '';
    const looking = rows.some(({ findings }) => findings.look === undefined);
    const summary = summaryOf(rows, progress, name);
    const close = { look: 'secondary', enabled: true, intent: { intent: 'close' } } as const;
    return {
        version,
        key: `several ${rows.map(({ findings }) => findings.subject.functionKey).join(' ')}`,
        production: environment?.production === true,
        busy: looking || progress.kind === 'deploying',
        blocks: [
            ...(summary === undefined ? [] : [summary]),
            {
                id: 'rows',
                title: l10n.t('Deploy to {0}', name),
                facts: [{ label: l10n.t('Server'), value: rows[0]?.findings.host ?? '' }],
                rows: rows.map((row) => rowOf(row, progress)),
            },
        ],
        ...(typed && progress.kind !== 'deploying' && rows.some(({ ticked }) => ticked) ? { typeName: name } : {}),
        buttons: [
            ...deployButton(rows, progress, name, looking, environment?.production === true),
            { ...close, label: progress.kind === 'deployed' ? l10n.t('Done') : l10n.t('Close') },
        ],
        announcement: summary?.title ?? '',
    };
}

function deployButton(
    rows: readonly SeveralRow[],
    progress: SeveralProgress,
    environment: string,
    looking: boolean,
    production: boolean,
): readonly ReviewButton[] {
    const base = { icon: 'cloud-upload', intent: { intent: 'deploy' } } as const;
    if (progress.kind === 'deploying') {
        const label = l10n.t('Deploying {0} of {1}…', progress.at + 1, progress.keys.length);
        return [{ ...base, label, look: 'secondary', enabled: false, since: progress.since }];
    }
    const count = rows.filter(({ ticked }) => ticked).length;
    if (count === 0 && progress.kind === 'deployed') return [];
    const label =
        count === 1
            ? l10n.t('Deploy 1 Function to {0}', environment)
            : l10n.t('Deploy {0} Functions to {1}', count, environment);
    return [{ ...base, label, look: production ? 'production' : 'primary', enabled: count > 0 && !looking }];
}

function summaryOf(
    rows: readonly SeveralRow[],
    progress: SeveralProgress,
    environment: string,
): ReviewBlock | undefined {
    if (progress.kind === 'before' || progress.kind === 'deploying') return undefined;
    const of = progress.keys.length;
    if (progress.kind === 'deployed') {
        const title =
            of === 1
                ? l10n.t('Deployed 1 function to {0}', environment)
                : l10n.t('Deployed {0} functions to {1}', of, environment);
        return { id: 'summary', title, icon: 'pass' };
    }
    const failed = rows.find(({ key }) => key === progress.keys[progress.at])?.findings.subject.name ?? '';
    return {
        id: 'summary',
        title: l10n.t('Deployed {0} of {1} to {2}', progress.at, of, environment),
        icon: 'error',
        sentence: l10n.t('Stopped at {0}; what comes after it was not sent.', failed),
    };
}

function rowOf({ key, findings, canTick, ticked }: SeveralRow, progress: SeveralProgress): ReviewRow {
    const { subject, deployment, look } = findings;
    const row = { key, name: subject.name, type: subject.type, integration: subject.integration, canTick, ticked };
    const status = statusOf(key, findings, progress);
    if (deployment !== undefined && !isDeploying(deployment))
        return { ...row, status, text: endWords(deployment), notes: [], links: endLinks(key, deployment), canTick };
    const hasDiff = look?.kind === 'found' && look.code !== undefined && !findings.difference.unchanged;
    return {
        ...row,
        canTick: canTick && progress.kind !== 'deploying',
        status,
        text: status === 'deploying' ? l10n.t('Deploying…') : changeWords(findings),
        notes: notesOf(findings),
        links: hasDiff ? [{ label: l10n.t('Open Diff'), intent: { intent: 'openDiff', row: key } }] : [],
    };
}

function statusOf(key: string, { look, deployment }: Findings, progress: SeveralProgress): ReviewRow['status'] {
    if (deployment !== undefined) {
        if (isDeploying(deployment)) return 'deploying';
        return deployment.phase === 'deployed' ? 'deployed' : 'failed';
    }
    if (look === undefined) return 'looking';
    if (progress.kind === 'before' || !progress.keys.includes(key)) return 'none';
    const index = progress.keys.indexOf(key);
    if (progress.kind === 'deploying') return index === progress.at ? 'deploying' : 'waiting';
    return progress.kind === 'stopped' && index === progress.at ? 'failed' : 'notDeployed';
}

function changeWords({ look, difference }: Findings): string {
    if (look === undefined) return l10n.t('Looking…');
    if (difference.unchanged && difference.changes.length === 0) return l10n.t('The deployed code is the same.');
    const named = difference.changes.slice(0, mostNamed).map(({ text }) => text);
    const rest = difference.changes.length - named.length;
    const changes = rest > 0 ? l10n.t('{0} and {1} more', named.join(', '), rest) : named.join(', ');
    if (look.kind === 'nothing') return l10n.t('New. {0}', changes);
    return changes === '' ? l10n.t('What changes is not known.') : changes;
}

function notesOf(findings: Findings): ReviewRow['notes'] {
    const source = protectedBy(findings.look);
    if (source !== undefined) return [{ severity: 'error', text: protectedWords(source) }];
    const { subject, look } = findings;
    return [
        ...(subject.integration === ''
            ? [{ severity: 'error', text: l10n.t('Choose its integration first: deploy it by itself.') } as const]
            : []),
        ...(isFunctionName(subject.name)
            ? []
            : [
                  {
                      severity: 'error',
                      text: l10n.t('Nango takes letters, digits, _ and - only as a name. Deploy it by itself.'),
                  } as const,
              ]),
        ...(look?.kind === 'unknown' ? [{ severity: 'info', text: failureSentence(look.why) } as const] : []),
        ...checksOf(findings).map(({ severity, text }) => ({ severity, text })),
    ];
}

function endWords({ phase, failure, problems, refusal = '', ...rest }: DeploymentState): string {
    if (phase === 'deployed') {
        const version = rest.deployedFunctions.flatMap((each) => each.version ?? []).join(', ');
        const took = duration(deploymentMs({ phase, ...rest }));
        return version === '' ? l10n.t('Deployed in {0}.', took) : l10n.t('Deployed {0} in {1}.', version, took);
    }
    if (failure !== undefined) return failureSentence(failure);
    if (problems !== undefined) return l10n.t('It does not compile ({0}).', problemsWords(problems));
    return refusal === '' ? l10n.t('Nango gave no reason.') : refusal;
}

function endLinks(row: string, { problems, output = '' }: DeploymentState): readonly ReviewLink[] {
    return [
        ...(problems === undefined
            ? []
            : [{ label: l10n.t('Show Problems'), intent: { intent: 'showProblems', row } } as const]),
        ...(output === '' ? [] : [{ label: l10n.t('Show Output'), intent: { intent: 'showOutput', row } } as const]),
    ];
}
