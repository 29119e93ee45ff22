import * as vscode from 'vscode';
import type { DeploymentState } from '../../../core/deploy/deploymentState.ts';
import type { Failure } from '../../../core/failure/failure.ts';
import type { ReviewIntent } from '../../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../../protocol/reviewState.ts';
import { commands } from '../../ids.ts';
import { dashboardOf } from '../../session/dashboard.ts';
import { readSettings } from '../../settings.ts';
import { saidOnceShape } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';
import { askForName } from '../askForName.ts';
import { showDeploymentOutput } from '../tellDeployment.ts';
import { carryOutCommon, productionRemark } from './commonIntents.ts';
import { oneReviewState } from './oneReviewState.ts';
import type { OpenReview } from './openReview.ts';
import { ReviewDiffs } from './reviewDiffs.ts';
import type { ReviewItem, ReviewParts } from './reviewItem.ts';

/** The review of one function. */
export class OneReview implements OpenReview {
    private readonly parts: ReviewParts;
    private readonly item: ReviewItem;
    private readonly diffs: ReviewDiffs;
    private readonly changed: () => void;
    private closed = false;

    constructor(parts: ReviewParts, item: ReviewItem, changed: () => void) {
        this.parts = parts;
        this.item = item;
        this.diffs = new ReviewDiffs(parts.documents);
        this.changed = changed;
    }

    async start(): Promise<void> {
        await this.item.lookAgain();
        if (this.isClosed()) return;
        this.changed();
        const { difference, conflict } = await this.item.findings();
        if (!difference.unchanged && conflict === 'none' && !this.isClosed()) await this.diffs.open(this.item);
    }

    async state(version: number): Promise<ReviewState> {
        const said = await new StoredState(this.parts.globalState, saidOnceShape).get();
        return oneReviewState(await this.item.findings(), {
            version,
            typed: await this.isTyped(),
            tellsProduction: said[productionRemark] !== true,
        });
    }

    documents(): ReadonlySet<string> {
        return new Set([this.item.subject.functionKey]);
    }

    shows({ key }: DeploymentState): boolean {
        return this.item.deployment?.key === key;
    }

    async openDiff(): Promise<void> {
        await this.diffs.open(this.item);
    }

    dispose(): void {
        this.closed = true;
        this.item.leave();
        void this.diffs.close();
    }

    async carryOut(intent: ReviewIntent): Promise<void> {
        const { item } = this;
        if (await carryOutCommon(intent, this.parts.globalState, this.failures())) {
            this.changed();
            return;
        }
        switch (intent.intent) {
            case 'deploy':
                if ((await this.isTyped()) && intent.typed !== item.subject.environment.name) return;
                await item.deploy({ anyway: intent.anyway === true, onChange: this.changed });
                break;
            case 'openDiff':
                await this.openDiff();
                break;
            case 'seeWhatChanged':
                await this.diffs.openWhatChanged(item);
                await item.seeWhatChanged();
                break;
            case 'setVersion':
                item.setVersion(intent.text);
                break;
            case 'allowDestructive':
                item.setAllowDestructive(intent.allowed);
                break;
            case 'lookAgain':
                item.forgetDeployment();
                await item.lookAgain();
                break;
            case 'openDeployed':
                await this.diffs.openDeployed(item);
                break;
            case 'showOutput':
                if (item.deployment !== undefined) await showDeploymentOutput(this.parts, item.deployment);
                break;
            case 'openInNango':
                await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(item.owner.origin)));
                break;
            case 'putBack':
                await vscode.commands.executeCommand(commands.putBack, undefined, item.deployment?.replaced);
                return;
            case 'chooseOtherName':
                await this.chooseOtherName();
                return;
            default:
                await this.carryOutOnFile(intent);
        }
        this.changed();
    }

    private async carryOutOnFile(intent: ReviewIntent): Promise<void> {
        const uri = vscode.Uri.parse(this.item.subject.functionKey);
        if (intent.intent === 'dryRun') await vscode.commands.executeCommand(commands.dryRun, uri);
        else if (intent.intent === 'showRun') await vscode.commands.executeCommand(commands.showResult, uri);
        else if (intent.intent === 'goTo') {
            const at = new vscode.Position(intent.line, intent.character);
            await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(at, at) });
        }
    }

    private async chooseOtherName(): Promise<void> {
        const document = await this.item.document();
        const fn = document === undefined ? undefined : await this.parts.functions.in(document);
        const renamed = fn === undefined ? undefined : await askForName(fn);
        if (fn === undefined || renamed === undefined) return;
        await this.parts.functions.choose(fn, renamed);
        await vscode.commands.executeCommand(commands.deploy, fn.document.uri);
    }

    private async isTyped(): Promise<boolean> {
        const { typedConfirmation } = await readSettings();
        return this.item.subject.environment.production && typedConfirmation;
    }

    /** Asked anew each time: it may be closed while we wait. */
    private isClosed(): boolean {
        return this.closed;
    }

    private failures(): readonly (Failure | undefined)[] {
        const { looked, deployment } = this.item;
        const why = looked?.kind === 'unknown' ? looked.why : looked?.kind === 'found' ? looked.whyNoCode : undefined;
        return [deployment?.failure, why];
    }
}
