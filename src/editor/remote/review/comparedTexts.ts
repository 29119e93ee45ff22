import { deployDifference } from '../../../core/deploy/deployDifference.ts';
import { functionFactsOf } from '../../../core/deploy/functionFacts.ts';
import { keptVersion } from '../../../core/deploy/shownVersion.ts';
import type { DeployedLook } from '../deployedLook.ts';
import type { Findings } from './findings.ts';

/** What the text to send says beside what is deployed. */
export type Compared = Pick<Findings, 'difference' | 'ownVersion' | 'deployedVersion'>;

/** What a look at the platform found, the text to send, and the version typed for it. */
export interface TextsToCompare {
    readonly text: string;
    readonly look: DeployedLook | undefined;
    readonly version: string;
}

/** Texts are read once for each change of one of them. */
export class ComparedTexts {
    private known: { readonly texts: TextsToCompare; readonly compared: Compared } | undefined;

    of({ text, look, version: typed }: TextsToCompare): Compared {
        const texts = { text, look, version: keptVersion(typed) };
        if (this.known !== undefined && isSame(this.known.texts, texts)) return this.known.compared;
        const compared = compare(texts);
        this.known = { texts, compared };
        return compared;
    }
}

function isSame(some: TextsToCompare, others: TextsToCompare): boolean {
    return some.text === others.text && some.look === others.look && some.version === others.version;
}

function compare({ text, look, version }: TextsToCompare): Compared {
    const now = look?.kind === 'found' ? look : undefined;
    const nothing = look === undefined || look.kind === 'unknown' ? {} : undefined;
    return {
        difference: deployDifference(now ?? nothing, text, version),
        ownVersion: versionIn(text),
        deployedVersion: now?.code === undefined ? '' : versionIn(now.code),
    };
}

function versionIn(text: string): string {
    const version = functionFactsOf(text)?.version;
    return version === undefined || version === 'unread' ? '' : (version.value ?? '');
}
