import type { DeployChange } from '../core/deploy/deployChange.ts';
import type { FunctionType } from '../core/function/functionFile.ts';
import type { ReviewIntent } from './reviewIntent.ts';

/** One row of a list of facts. */
export interface ReviewFact {
    readonly label: string;
    readonly value: string;
    readonly badge?: FunctionType;
}

/** A way out, as a link. */
export interface ReviewLink {
    readonly label: string;
    readonly intent: ReviewIntent;
}

/** A boxed remark with its ways out. */
export interface ReviewNote {
    readonly severity: 'info' | 'warning' | 'error';
    readonly text: string;
    readonly links: readonly ReviewLink[];
}

/** Where a function of several stands. */
export type ReviewRowStatus = 'none' | 'looking' | 'waiting' | 'deploying' | 'deployed' | 'failed' | 'notDeployed';

/** One function of several. */
export interface ReviewRow {
    readonly key: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    /** What would happen, or what has: "New", "Code +5 −3", "Deployed v1.1.0 in 4.0 s". */
    readonly text: string;
    readonly notes: readonly Pick<ReviewNote, 'severity' | 'text'>[];
    readonly ticked: boolean;
    readonly canTick: boolean;
    readonly status: ReviewRowStatus;
    readonly links: readonly ReviewLink[];
}

/** One part of the review between two lines. */
export interface ReviewBlock {
    readonly id: string;
    /** Empty for a part that needs none. */
    readonly title: string;
    readonly icon?: 'pass' | 'error' | 'warning';
    readonly badge?: FunctionType;
    readonly link?: ReviewLink;
    readonly facts?: readonly ReviewFact[];
    /** The field for a version; the view keeps what is being typed. */
    readonly version?: { readonly text: string; readonly placeholder: string; readonly note?: string };
    readonly sentence?: string;
    readonly changes?: readonly DeployChange[];
    readonly notes?: readonly ReviewNote[];
    /** Destructive changes are allowed or not. */
    readonly choice?: { readonly label: string; readonly description: string; readonly checked: boolean };
    readonly rows?: readonly ReviewRow[];
    /** What can be done next, as a list. */
    readonly links?: readonly ReviewLink[];
}

/** A button at the foot. The first takes the room that the others leave. */
export interface ReviewButton {
    readonly label: string;
    readonly icon?: 'cloud-upload' | 'link-external' | 'diff';
    readonly look: 'primary' | 'production' | 'secondary';
    readonly enabled: boolean;
    readonly intent: ReviewIntent;
    /** Epoch ms; the button counts from it. */
    readonly since?: number;
}

/** The whole review. `version` grows with every push of one window. */
export interface ReviewState {
    readonly version: number;
    /** Changes when something else is reviewed: the view then drops what it kept. */
    readonly key: string;
    readonly production: boolean;
    readonly blocks: readonly ReviewBlock[];
    readonly busy: boolean;
    /** A line above the buttons. */
    readonly guard?: string;
    /** The name to type before a deployment to production. */
    readonly typeName?: string;
    readonly buttons: readonly ReviewButton[];
    /** One sentence for a screen reader. */
    readonly announcement: string;
}
