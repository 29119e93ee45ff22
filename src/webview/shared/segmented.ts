import { html, nothing, type TemplateResult } from 'lit/html.js';
import { moveFocus } from './rovingFocus.ts';

/** One of a few, side by side. */
export interface Segment {
    readonly label: string;
    readonly checked: boolean;
    readonly choose: () => void;
}

/** What names a group of segments, and what it is tied to. */
export interface SegmentedOptions {
    readonly label?: string;
    readonly labelledBy?: string;
    readonly describedBy?: string | undefined;
    readonly required?: boolean;
    readonly invalid?: boolean;
    readonly tall?: boolean;
    /** Element id of the segment that the keyboard comes to. */
    readonly id?: string;
    readonly leave?: () => void;
}

/** Radio buttons as segments: arrows move and choose, Tab leaves. */
export const segmented = (segments: readonly Segment[], options: SegmentedOptions): TemplateResult => {
    const chosen = segments.findIndex(({ checked }) => checked);
    const keydown = (event: KeyboardEvent): void => {
        moveFocus(event, '[role=radio]')?.click();
    };
    return html`<div
        class="segmented ${options.tall === true ? 'tall' : ''}"
        role="radiogroup"
        aria-label=${options.label ?? nothing}
        aria-labelledby=${options.labelledBy ?? nothing}
        aria-describedby=${options.describedBy ?? nothing}
        aria-required=${options.required === true ? 'true' : nothing}
        aria-invalid=${options.invalid === true ? 'true' : nothing}
        @keydown=${keydown}
        @focusout=${options.leave ?? nothing}
    >
        ${segments.map(
            ({ label, checked, choose }, index) =>
                html`<button
                    type="button"
                    role="radio"
                    id=${options.id !== undefined && index === Math.max(0, chosen) ? options.id : nothing}
                    aria-checked=${String(checked)}
                    tabindex=${index === Math.max(0, chosen) ? 0 : -1}
                    @click=${choose}
                >
                    ${label}
                </button>`,
        )}
    </div>`;
};
