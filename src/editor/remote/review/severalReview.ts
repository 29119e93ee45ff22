import type { DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { isDeploying } from '../../../core/deploy/deploymentState.ts';
import { isFunctionName } from '../../../core/deploy/functionName.ts';
import type { ReviewIntent } from '../../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../../protocol/reviewState.ts';
import { readSettings } from '../../settings.ts';
import { protectedBy } from '../deployedLook.ts';
import { showDeploymentOutput } from '../tellDeployment.ts';
import { carryOutCommon } from './commonIntents.ts';
import type { Findings } from './findings.ts';
import type { OpenReview } from './openReview.ts';
import { ReviewDiffs } from './reviewDiffs.ts';
import type { ReviewItem, ReviewParts } from './reviewItem.ts';
import { severalReviewState, type SeveralProgress, type SeveralRow } from './severalReviewState.ts';

/** The review of several functions: a table, deployed row by row. */
export class SeveralReview implements OpenReview {
    private readonly parts: ReviewParts;
    private readonly items: ReadonlyMap<string, ReviewItem>;
    private readonly diffs: ReviewDiffs;
    private readonly changed: () => void;
    /** As the person ticked it; a row that was not touched follows what was found. */
    private readonly ticks = new Map<string, boolean>();
    private progress: SeveralProgress = { kind: 'before' };
    private closed = false;

    constructor(parts: ReviewParts, items: readonly ReviewItem[], changed: () => void) {
        this.parts = parts;
        this.items = new Map(items.map((item, index) => [String(index), item]));
        this.diffs = new ReviewDiffs(parts.documents);
        this.changed = changed;
    }

    async start(): Promise<void> {
        for (const item of this.items.values()) {
            if (this.isClosed()) return;
            await item.lookAgain();
            this.changed();
        }
    }

    async state(version: number): Promise<ReviewState> {
        const rows = await this.rows();
        return severalReviewState(rows, this.progress, { version, typed: await this.isTyped() });
    }

    documents(): ReadonlySet<string> {
        return new Set([...this.items.values()].map(({ subject }) => subject.functionKey));
    }

    shows({ key }: DeploymentState): boolean {
        return [...this.items.values()].some(({ deployment }) => deployment?.key === key);
    }

    async openDiff(row = '0'): Promise<void> {
        const item = this.items.get(row);
        if (item !== undefined) await this.diffs.open(item);
    }

    dispose(): void {
        this.closed = true;
        for (const item of this.items.values()) item.leave();
        void this.diffs.close();
    }

    async carryOut(intent: ReviewIntent): Promise<void> {
        if (await carryOutCommon(intent, this.parts.globalState, this.failures())) return;
        switch (intent.intent) {
            case 'deploy':
                if ((await this.isTyped()) && intent.typed !== this.environmentName) return;
                await this.deployTicked();
                break;
            case 'tick':
                this.ticks.set(intent.row, intent.ticked);
                break;
            case 'openDiff':
                await this.openDiff(intent.row);
                break;
            case 'showOutput': {
                const deployment = this.items.get(intent.row ?? '')?.deployment;
                if (deployment !== undefined) await showDeploymentOutput(this.parts, deployment);
                break;
            }
            case 'lookAgain':
                await this.start();
                break;
            default:
                return;
        }
        this.changed();
    }

    /** One after the other in the order shown; the first that is not deployed ends it. */
    private async deployTicked(): Promise<void> {
        if (this.progress.kind === 'deploying') return;
        const ticked = (await this.rows()).filter((row) => row.ticked).map(({ key }) => key);
        for (const key of ticked) this.items.get(key)?.forgetDeployment();
        this.progress = { kind: 'deploying', keys: ticked, at: 0, since: Date.now() };
        for (const [at, key] of ticked.entries()) {
            this.progress = { ...this.progress, at };
            this.changed();
            const deployed = await this.items.get(key)?.deploy({
                // A row with a conflict is ticked by hand only.
                anyway: this.ticks.get(key) === true,
                onChange: this.changed,
            });
            if (deployed === true) continue;
            this.progress = { kind: 'stopped', keys: ticked, at };
            return;
        }
        this.progress = { kind: 'deployed', keys: ticked };
    }

    private async rows(): Promise<readonly SeveralRow[]> {
        return Promise.all(
            [...this.items].map(async ([key, item]) => {
                const findings = await item.findings();
                const canTick = isDeployable(findings);
                const wanted = this.ticks.get(key) ?? isWorthIt(findings);
                return { key, findings, canTick, ticked: canTick && wanted };
            }),
        );
    }

    /** Asked anew each time: it may be closed while we wait. */
    private isClosed(): boolean {
        return this.closed;
    }

    private get environmentName(): string {
        return [...this.items.values()][0]?.subject.environment.name ?? '';
    }

    private async isTyped(): Promise<boolean> {
        const { typedConfirmation } = await readSettings();
        return typedConfirmation && [...this.items.values()].some(({ subject }) => subject.environment.production);
    }

    private failures(): readonly Parameters<typeof carryOutCommon>[2][number][] {
        return [...this.items.values()].flatMap(({ looked, deployment }) => [
            deployment?.failure,
            looked?.kind === 'unknown' ? looked.why : undefined,
        ]);
    }
}

function isDeployable({ look, obstacles, subject, deployment }: Findings): boolean {
    if (look === undefined || subject.integration === '' || protectedBy(look) !== undefined) return false;
    if (deployment?.phase === 'deployed' || (deployment !== undefined && isDeploying(deployment))) return false;
    return isFunctionName(subject.name) && !obstacles.some(({ blocking }) => blocking);
}

/** What a person would tick: all that changes something and overwrites nobody's work. */
function isWorthIt({ difference, conflict }: Findings): boolean {
    return !difference.unchanged && conflict === 'none';
}
