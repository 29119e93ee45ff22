import * as vscode from 'vscode';
import { isConflict } from '../../../core/deploy/deployConflict.ts';
import { isDeploying, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { keptVersion } from '../../../core/deploy/shownVersion.ts';
import type { Obstacle } from '../../../core/function/functionFile.ts';
import { dryRunOf } from '../../runs/dryRunFinding.ts';
import { textHash } from '../../runs/textHash.ts';
import { ownerOf, type CopyOwner } from '../copies/copyOwner.ts';
import type { DeployedCopies, SeenCopy } from '../copies/deployedCopies.ts';
import { lookAtDate, lookAtDeployed, replacedBy, seenIn, type DeployedLook } from '../deployedLook.ts';
import type { DeploymentRuns } from '../deploymentRuns.ts';
import type { DeployParts } from '../deployParts.ts';
import { ComparedTexts } from './comparedTexts.ts';
import type { Conflict, Findings } from './findings.ts';
import type { ReviewSubject } from './reviewSubject.ts';
import { unsentDeployment } from './unsentDeployment.ts';

/** What a review works with. */
export interface ReviewParts extends DeployParts {
    readonly copies: DeployedCopies;
    readonly runs: DeploymentRuns;
    /** The review can be seen. */
    readonly isVisible: () => boolean;
}

/** One function under review: what is deployed, what would change, and its deployment. */
export class ReviewItem {
    readonly subject: ReviewSubject;
    private readonly parts: ReviewParts;
    private readonly origin: string;
    private look: DeployedLook | undefined;
    private seen: SeenCopy | undefined;
    private conflict: Conflict = 'none';
    private version = '';
    private allowDestructive = false;
    private deploymentKey: string | undefined;
    /** What kept a deployment from being asked for at all. */
    private unsent: DeploymentState | undefined;
    private busy = false;
    private readonly compared = new ComparedTexts();

    constructor(parts: ReviewParts, subject: ReviewSubject, origin: string) {
        this.parts = parts;
        this.subject = subject;
        this.origin = origin;
    }

    get deployment(): DeploymentState | undefined {
        return this.unsent ?? (this.deploymentKey === undefined ? undefined : this.parts.runs.get(this.deploymentKey));
    }

    get owner(): CopyOwner {
        return ownerOf(this.subject, this.origin);
    }

    /** What was last seen deployed and what is now, for a comparison. */
    get lastSeen(): SeenCopy | undefined {
        return this.seen;
    }

    get looked(): DeployedLook | undefined {
        return this.look;
    }

    /** Takes the end of its deployment, and why there was none, off the review. */
    forgetDeployment(): void {
        this.leave();
        this.unsent = undefined;
        this.deploymentKey = undefined;
    }

    /** Looks at what is deployed now, and whether that is what was seen last. */
    async lookAgain(): Promise<void> {
        const api = await this.parts.session.apiFor(this.subject.environment);
        const look = await lookAtDeployed(api, this.subject);
        this.seen = await this.parts.copies.seen(this.owner);
        const now = seenIn(look);
        // What is deployed is this very text: who did it does not matter, and it may have been a deployment from here.
        const isOurs = now?.hash !== undefined && now.hash === textHash(await this.text());
        this.conflict = isConflict(this.seen, now) && !isOurs ? 'unseen' : 'none';
        this.look = look;
        if (this.conflict === 'none') await this.see();
    }

    /** From now on what is deployed counts as seen. */
    async seeWhatChanged(): Promise<void> {
        if (this.conflict === 'unseen') this.conflict = 'seen';
        await this.see();
    }

    setVersion(text: string): void {
        this.version = text;
    }

    setAllowDestructive(allowed: boolean): void {
        this.allowDestructive = allowed;
    }

    /** The text that a deployment would send now. */
    async text(): Promise<string> {
        const { text } = this.subject;
        return 'kept' in text ? text.kept.code : ((await this.document())?.getText() ?? '');
    }

    /** The document as it is open now; undefined for kept code. */
    async document(): Promise<vscode.TextDocument | undefined> {
        const { text } = this.subject;
        if ('kept' in text) return undefined;
        const { document } = text;
        // Closed without a word: what counts is what the file holds.
        return document.isClosed && !document.isUntitled ? vscode.workspace.openTextDocument(document.uri) : document;
    }

    async findings(): Promise<Findings> {
        const text = await this.text();
        const document = await this.document();
        const { look, subject } = this;
        return {
            ...this.compared.of({ text, look, version: this.version }),
            subject,
            host: new URL(this.origin).host,
            fileName: fileNameOf(subject),
            look,
            seen: this.seen,
            conflict: this.conflict,
            obstacles: await this.obstacles(document),
            problems:
                document !== undefined && this.parts.problems.isCurrent(document)
                    ? this.parts.problems.countOf(document.uri)
                    : 0,
            dryRun: await dryRunOf(text, this.parts),
            version: this.version,
            allowDestructive: this.allowDestructive,
            deployment: this.deployment,
        };
    }

    /**
     * Deploys, unless somebody else has deployed since the review was shown: then the review tells so.
     * True where it was deployed.
     */
    async deploy({ anyway, onChange }: { readonly anyway: boolean; readonly onChange: () => void }): Promise<boolean> {
        const { deployment } = this;
        if (this.busy || (deployment !== undefined && isDeploying(deployment))) return false;
        this.busy = true;
        try {
            this.unsent = undefined;
            if (!(await this.isAsShown())) {
                onChange();
                return false;
            }
            if (this.conflict === 'unseen' && !anyway) return false;
            const { subject, parts, look } = this;
            const version = keptVersion(this.version);
            const document = await this.document();
            const end = await parts.runs.run(
                {
                    functionKey: subject.functionKey,
                    name: subject.name,
                    type: subject.type,
                    integration: subject.integration,
                    environment: subject.environment,
                    text: document ?? (await this.text()),
                    wishes: {
                        ...(version === '' ? {} : { version }),
                        ...(this.allowDestructive ? { allowDestructive: true } : {}),
                    },
                    replaces: replacedBy(look),
                },
                (key) => {
                    this.leave();
                    this.deploymentKey = key;
                    parts.runs.showIn(key, parts.isVisible);
                },
            );
            return end.phase === 'deployed';
        } catch (error) {
            this.unsent = unsentDeployment(this.subject, this.origin, error);
            onChange();
            return false;
        } finally {
            this.busy = false;
        }
    }

    /** Nobody looks at its deployment any more: its end is told in another way. */
    leave(): void {
        if (this.deploymentKey !== undefined) this.parts.runs.hide(this.deploymentKey);
    }

    private async see(): Promise<void> {
        const { look, seen } = this;
        const now = seenIn(look);
        if (look?.kind !== 'found' || now === undefined) return;
        // A key that may not read code takes nothing away from what another one saw.
        if (now.hash === undefined && seen !== undefined && seen.lastDeployed === now.lastDeployed) return;
        await this.parts.copies.see(this.owner, { ...now, ...(look.code === undefined ? {} : { code: look.code }) });
    }

    /** False where something else is deployed than what the review shows. */
    private async isAsShown(): Promise<boolean> {
        const shown = this.look;
        const mayAsk = replacedBy(shown).mayAsk;
        if (shown === undefined || !mayAsk) return true;
        const api = await this.parts.session.apiFor(this.subject.environment);
        const now = await lookAtDate(api, this.subject);
        if (now.kind !== 'found') return true;
        if (shown.kind === 'found' && shown.facts.lastDeployed === now.facts.lastDeployed) return true;
        const before = seenIn(shown);
        await this.lookAgain();
        const after = seenIn(this.look);
        const same = before?.hash !== undefined && before.hash === after?.hash;
        if (same) return true;
        this.conflict = 'unseen';
        return false;
    }

    private async obstacles(document: vscode.TextDocument | undefined): Promise<readonly Obstacle[]> {
        return document === undefined ? [] : ((await this.parts.functions.in(document))?.obstacles ?? []);
    }
}

function fileNameOf({ text, name }: ReviewSubject): string {
    return 'kept' in text ? `${name}.ts` : text.document.uri.path.replace(/^.*\//, '');
}
