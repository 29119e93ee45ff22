/** The states that the review of a deployment is looked at and checked in. Whole states, as the extension sends them. */
import type {
    ReviewBlock,
    ReviewButton,
    ReviewFact,
    ReviewNote,
    ReviewRow,
    ReviewState,
} from '../../src/protocol/reviewState.ts';
import { NOW } from './scenarios.ts';

const cancel: ReviewButton = { label: 'Cancel', look: 'secondary', enabled: true, intent: { intent: 'close' } };
const closeButton: ReviewButton = { ...cancel, label: 'Close' };
const deploy: ReviewButton = {
    label: 'Deploy to dev',
    icon: 'cloud-upload',
    look: 'primary',
    enabled: true,
    intent: { intent: 'deploy' },
};
const anyway: ReviewButton = {
    label: 'Deploy Anyway',
    look: 'secondary',
    enabled: true,
    intent: { intent: 'deploy', anyway: true },
};

const whereFacts = (environment: string): readonly ReviewFact[] => [
    { label: 'Environment', value: environment },
    { label: 'Server', value: 'api.nango.dev' },
    { label: 'Integration', value: 'github' },
];

const where = (environment: string, more: Partial<ReviewBlock> = {}): ReviewBlock => ({
    id: 'where',
    title: 'create-issue',
    badge: 'action',
    facts: whereFacts(environment),
    version: { text: '', placeholder: '1.1.0, from the code' },
    ...more,
});

/** Where the version can't be changed. */
const fixed: ReviewBlock = {
    id: 'where',
    title: 'create-issue',
    badge: 'action',
    facts: [...whereFacts('dev'), { label: 'Version', value: '1.1.0' }],
};

const now: ReviewBlock = {
    id: 'now',
    title: 'Deployed now',
    facts: [
        { label: 'Deployed', value: 'Nov 19, 2026, 14:02' },
        { label: 'From', value: 'an editor (standalone)' },
        { label: 'Version', value: '1.0.0' },
        { label: 'State', value: 'enabled' },
    ],
};

const changes: ReviewBlock = {
    id: 'changes',
    title: 'Changes',
    link: { label: 'Open Diff', intent: { intent: 'openDiff' } },
    changes: [
        { mark: 'code', text: 'Code +5 −3', note: 'in create-issue.ts' },
        { mark: 'added', text: 'Input field `milestone`', note: 'optional' },
        { mark: 'removed', text: 'Input field `due`' },
        { mark: 'modified', text: 'Version `1.0.0` → `1.1.0`' },
    ],
};

const notDryRun: ReviewNote = {
    severity: 'warning',
    text: 'No dry run of this text yet.',
    links: [{ label: 'Dry Run Now', intent: { intent: 'dryRun' } }],
};

const checks = (...notes: readonly ReviewNote[]): ReviewBlock => ({ id: 'checks', title: 'Check first', notes });

const state = (part: Partial<ReviewState> & Pick<ReviewState, 'blocks'>): ReviewState => ({
    version: 1,
    key: 'dev github action create-issue',
    production: false,
    busy: false,
    buttons: [deploy, cancel],
    announcement: '',
    ...part,
});

const failure = (text: string, links: ReviewNote['links'], title = 'Not deployed'): ReviewBlock => ({
    id: 'failure',
    title,
    icon: title === 'Not deployed' ? 'error' : 'warning',
    notes: [{ severity: title === 'Not deployed' ? 'error' : 'warning', text, links }],
});

const row = (part: Partial<ReviewRow> & Pick<ReviewRow, 'key' | 'name'>): ReviewRow => ({
    type: 'action',
    integration: 'github',
    text: 'Code +5 −3',
    notes: [],
    ticked: true,
    canTick: true,
    status: 'none',
    links: [{ label: 'Open Diff', intent: { intent: 'openDiff', row: part.key } }],
    ...part,
});

const severalRows: readonly ReviewRow[] = [
    row({
        key: '0',
        name: 'create-issue',
        text: 'Code +5 −3, Input field `milestone` and 2 more',
        notes: [{ severity: 'warning', text: 'No dry run of this text yet.' }],
    }),
    row({
        key: '1',
        name: 'close-issue-with-a-name-that-is-longer-than-the-side-bar',
        text: 'The deployed code is the same.',
        ticked: false,
        links: [],
    }),
    row({
        key: '2',
        name: 'fetch-issues',
        type: 'sync',
        text: 'Code +1 −1, Schedule `every hour` → `every day`',
        ticked: false,
        notes: [
            {
                severity: 'warning',
                text: 'Someone deployed this function on Nov 21, 2026, 16:40, after you last looked.',
            },
        ],
    }),
    row({
        key: '3',
        name: 'list-repos',
        text: 'Code +9 −9',
        ticked: false,
        canTick: false,
        links: [],
        notes: [
            {
                severity: 'error',
                text: "This function is deployed from the catalog, so it can't be replaced from here. Choose another name.",
            },
        ],
    }),
    row({ key: '4', name: 'first-login', text: 'New. Code +12, Version `1.0.0`', links: [] }),
];

const several = (rows: readonly ReviewRow[], part: Partial<ReviewState> = {}): ReviewState =>
    state({
        key: 'several',
        blocks: [{ id: 'rows', title: 'Deploy to dev', facts: [{ label: 'Server', value: 'api.nango.dev' }], rows }],
        buttons: [{ ...deploy, label: 'Deploy 2 Functions to dev' }, closeButton],
        ...part,
    });

const ended: readonly ReviewRow[] = [
    row({
        key: '0',
        name: 'create-issue',
        text: 'Deployed v1.1.0 in 16.5 s.',
        status: 'deployed',
        ticked: false,
        canTick: false,
        links: [{ label: 'Show Output', intent: { intent: 'showOutput', row: '0' } }],
    }),
    row({
        key: '1',
        name: 'fetch-issues',
        type: 'sync',
        text: 'It does not compile (3 problems).',
        status: 'failed',
        links: [{ label: 'Show Problems', intent: { intent: 'showProblems', row: '1' } }],
    }),
    row({ key: '2', name: 'first-login', text: 'New. Code +12', status: 'notDeployed', links: [] }),
];

const prodDeploy: ReviewButton = { ...deploy, label: 'Deploy to prod', look: 'production' };
const unreachable = "Can't reach api.nango.dev (ECONNRESET).";

/** Every state of the review. */
export const reviewScenarios = {
    ready: state({ blocks: [where('dev'), now, changes, checks(notDryRun)] }),
    looking: state({
        busy: true,
        blocks: [
            where('dev'),
            { id: 'now', title: 'Deployed now', sentence: 'Looking…' },
            { id: 'changes', title: 'Changes', changes: [], sentence: 'Looking…' },
        ],
        buttons: [{ ...deploy, enabled: false }, cancel],
    }),
    first: state({
        blocks: [
            where('dev'),
            { id: 'now', title: 'Deployed now', sentence: 'Nothing.' },
            {
                id: 'changes',
                title: 'Changes',
                changes: [
                    { mark: 'code', text: 'Code +35', note: 'in fetch-issues.ts' },
                    { mark: 'added', text: 'Schedule `every hour`' },
                    { mark: 'added', text: 'Auto start', note: 'starts by itself on every connection' },
                ],
            },
            checks(notDryRun),
        ],
    }),
    unchanged: state({
        blocks: [
            where('dev'),
            now,
            { id: 'changes', title: 'Changes', changes: [], sentence: 'The deployed code is the same.' },
        ],
        buttons: [anyway, cancel],
    }),
    conflict: state({
        blocks: [
            where('dev'),
            now,
            changes,
            checks(
                {
                    severity: 'warning',
                    text: 'Someone deployed this function on Nov 21, 2026, 16:40, after you last looked.',
                    links: [],
                },
                notDryRun,
            ),
        ],
        buttons: [
            {
                label: 'See What Changed',
                icon: 'diff',
                look: 'primary',
                enabled: true,
                intent: { intent: 'seeWhatChanged' },
            },
            anyway,
            cancel,
        ],
    }),
    protected: state({
        blocks: [
            fixed,
            {
                ...now,
                facts: [
                    { label: 'Deployed', value: 'Nov 12, 2026, 09:30' },
                    { label: 'From', value: 'a repository' },
                ],
                notes: [
                    {
                        severity: 'error',
                        text: "This function is deployed from a repository, so it can't be replaced from here. Change it there and deploy with the Nango CLI, or choose another name.",
                        links: [{ label: 'Open Deployed Code', intent: { intent: 'openDeployed' } }],
                    },
                ],
            },
        ],
        buttons: [
            {
                label: 'Deploy under Another Name…',
                look: 'secondary',
                enabled: true,
                intent: { intent: 'chooseOtherName' },
            },
            closeButton,
        ],
    }),
    destructive: state({
        blocks: [
            where('dev', { title: 'fetch-issues', badge: 'sync' }),
            now,
            {
                ...changes,
                changes: [
                    { mark: 'code', text: 'Code +2 −2', note: 'in fetch-issues.ts' },
                    { mark: 'added', text: 'Model `Ticket`' },
                    { mark: 'removed', text: 'Model `Issue`' },
                ],
            },
            {
                ...checks({
                    severity: 'warning',
                    text: 'No longer stored: `Issue`. Records of it stay behind or are deleted.',
                    links: [],
                }),
                choice: {
                    label: 'Allow destructive changes',
                    description:
                        'Nango stops a deployment that it counts as destructive, since records of models or syncs that go away would be deleted, unless this is allowed.',
                    checked: false,
                },
            },
        ],
    }),
    version: state({
        blocks: [
            where('dev', {
                version: {
                    text: '2.0 beta',
                    placeholder: '1.1.0, from the code',
                    note: 'Nango cuts a version at its first blank: `v2.0`.',
                },
            }),
            now,
            changes,
        ],
    }),
    scopes: state({
        blocks: [
            where('dev'),
            {
                id: 'now',
                title: 'Deployed now',
                notes: [
                    {
                        severity: 'info',
                        text: 'What is deployed now is not known. The key for dev may not read functions. It lacks the scope environment:functions:read. It can deploy all the same; what it replaces is then not kept.',
                        links: [
                            { label: 'Open API Keys', intent: { intent: 'openApiKeys' } },
                            { label: 'Copy Scope', intent: { intent: 'copyScope' } },
                        ],
                    },
                ],
            },
            { id: 'changes', title: 'Changes', changes: [], sentence: 'Not known.' },
        ],
    }),
    production: state({
        production: true,
        typeName: 'prod',
        blocks: [
            where('prod'),
            now,
            changes,
            checks({
                severity: 'warning',
                text: 'The last dry run of this text failed: no quota for NangoHQ',
                links: [{ label: 'Show', intent: { intent: 'showRun' } }],
            }),
        ],
        buttons: [prodDeploy, cancel],
    }),
    deploying: state({
        busy: true,
        blocks: [fixed, now, changes],
        buttons: [
            { ...deploy, label: 'Deploying…', look: 'secondary', enabled: false, since: NOW - 6_000 },
            closeButton,
        ],
        announcement: 'Deploying…',
    }),
    reconnecting: state({
        busy: true,
        guard: `${unreachable} The deployment goes on in Nango; it was not sent again.`,
        blocks: [where('dev'), now, changes],
        buttons: [
            { ...deploy, label: 'Reconnecting…', look: 'secondary', enabled: false, since: NOW - 51_000 },
            closeButton,
        ],
        announcement: 'Reconnecting…',
    }),
    done: state({
        blocks: [
            {
                id: 'done',
                title: 'Deployed to dev',
                icon: 'pass',
                facts: [
                    { label: 'Function', value: 'create-issue', badge: 'action' },
                    { label: 'Version', value: 'v1.1.0' },
                    { label: 'Took', value: '16.5 s' },
                    { label: 'Before', value: '1.0.0 · kept, can be put back' },
                ],
            },
            {
                id: 'next',
                title: 'Next',
                links: [
                    { label: 'Dry Run Again', intent: { intent: 'dryRun' } },
                    { label: 'Put Back', intent: { intent: 'putBack' } },
                    { label: 'Show Output', intent: { intent: 'showOutput' } },
                ],
            },
            {
                id: 'remark',
                title: '',
                notes: [
                    {
                        severity: 'info',
                        text: 'For production with review and CI, keep the function in a repository and deploy with the Nango CLI.',
                        links: [{ label: 'Don’t show again', intent: { intent: 'dontShowAgain' } }],
                    },
                ],
            },
        ],
        buttons: [
            {
                label: 'Open in Nango',
                icon: 'link-external',
                look: 'secondary',
                enabled: true,
                intent: { intent: 'openInNango' },
            },
            { ...cancel, label: 'Done' },
        ],
        announcement: 'Deployed create-issue v1.1.0 to dev.',
    }),
    failed: state({
        blocks: [
            where('dev'),
            now,
            failure('3 problems in create-issue.ts.', [
                { label: 'Show Problems', intent: { intent: 'showProblems' } },
                { label: 'Show Output', intent: { intent: 'showOutput' } },
            ]),
            changes,
        ],
        announcement: '3 problems in create-issue.ts.',
    }),
    lost: state({
        blocks: [
            where('dev'),
            now,
            failure(
                'The connection broke while the deployment was being started. It may be under way.',
                [{ label: 'Show Log', intent: { intent: 'showLog' } }],
                'Not known whether it was deployed',
            ),
            changes,
        ],
        buttons: [
            { label: 'Look Again', look: 'primary', enabled: true, intent: { intent: 'lookAgain' } },
            anyway,
            cancel,
        ],
    }),
    several: several(severalRows),
    severalDeploying: several(
        severalRows.map((each, index) => ({
            ...each,
            canTick: false,
            status: index === 0 ? 'deploying' : index === 4 ? 'waiting' : 'none',
            ...(index === 0 ? { text: 'Deploying…' } : {}),
        })),
        {
            busy: true,
            buttons: [
                { ...deploy, label: 'Deploying 1 of 2…', look: 'secondary', enabled: false, since: NOW - 6_000 },
                closeButton,
            ],
        },
    ),
    severalStopped: several(ended, {
        blocks: [
            {
                id: 'summary',
                title: 'Deployed 1 of 3 to dev',
                icon: 'error',
                sentence: 'Stopped at fetch-issues; what comes after it was not sent.',
            },
            {
                id: 'rows',
                title: 'Deploy to dev',
                facts: [{ label: 'Server', value: 'api.nango.dev' }],
                rows: ended,
            },
        ],
        announcement: 'Deployed 1 of 3 to dev',
    }),
} satisfies Readonly<Record<string, ReviewState>>;
