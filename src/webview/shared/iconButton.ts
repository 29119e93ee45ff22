import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './icon.ts';

/** What an icon button is called and whether it is a toggle. */
interface IconButtonOptions {
    readonly pressed?: boolean;
    /** It opens a menu, which is open or not. */
    readonly expanded?: boolean;
    /** Out of the tab order: reached by a key of the list it stands in. */
    readonly pointerOnly?: boolean;
}

/** A small button that shows only an icon; its label is also its tooltip. */
export const iconButton = (
    name: string,
    label: string,
    onClick: (event: Event) => void,
    { pressed, expanded, pointerOnly = false }: IconButtonOptions = {},
): TemplateResult =>
    html`<button
        class="icon-button"
        type="button"
        aria-label=${label}
        title=${label}
        aria-haspopup=${expanded === undefined ? nothing : 'menu'}
        aria-expanded=${expanded === undefined ? nothing : String(expanded)}
        aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        tabindex=${pointerOnly ? -1 : nothing}
        @click=${onClick}
    >
        ${icon(name)}
    </button>`;
