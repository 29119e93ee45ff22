import { html, type TemplateResult } from 'lit/html.js';
import { markDifference, type Stretch } from '../../../core/run/compare/markDifference.ts';
import { withEscapes } from '../../../core/text/unseen.ts';
import type { ShownDifference } from '../../../protocol/comparison.ts';

/** Both sides of a difference, with the characters that differ. */
export interface MarkedSides {
    readonly before?: readonly Stretch[];
    readonly after?: readonly Stretch[];
}

const whole = (text: string, changed: boolean): readonly Stretch[] => [{ text, changed }];

const mark = ({ kind, before, after }: ShownDifference): MarkedSides => {
    const changed = kind !== 'figure';
    if (before !== undefined && after !== undefined && changed) return markDifference(before, after);
    return {
        ...(before === undefined ? {} : { before: whole(before, changed) }),
        ...(after === undefined ? {} : { after: whole(after, changed) }),
    };
};

/** Marks what differs, once for each difference that is drawn. */
export class MarkedDifferences {
    readonly #known = new WeakMap<ShownDifference, MarkedSides>();

    of(difference: ShownDifference): MarkedSides {
        const sides = this.#known.get(difference) ?? mark(difference);
        this.#known.set(difference, sides);
        return sides;
    }
}

/** A side: what is gone is struck, what is new underlined. */
export const sideText = (stretches: readonly Stretch[] | undefined, tone: 'gone' | 'new'): TemplateResult =>
    html`${(stretches ?? []).map(({ text, changed }) => {
        const shown = withEscapes(text);
        return changed ? html`<mark class=${tone}>${shown}</mark>` : html`<span class="same">${shown}</span>`;
    })}`;
