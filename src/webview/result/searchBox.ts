import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from '../shared/icon.ts';
import { heldText } from '../shared/heldText.ts';

/** A filter or find field among a tab's tools. */
interface SearchBox {
    readonly label: string;
    readonly text: string;
    /** Shown in the field while it holds a text. */
    readonly found: string;
    readonly search: (text: string) => void;
    /** Enter, with `back` for Shift+Enter. */
    readonly next?: (back: boolean) => void;
}

/** Draws the field; Escape empties it first. */
export const searchBox = ({ label, text, found, search, next }: SearchBox): TemplateResult => {
    const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && text) {
            event.preventDefault();
            event.stopPropagation();
            search('');
        } else if (event.key === 'Enter' && next) next(event.shiftKey);
    };
    const onInput = ({ target }: Event): void => {
        if (target instanceof HTMLInputElement) search(target.value);
    };
    return html`<span class="search" ?data-found=${text !== ''}
        >${icon('search')}<input
            id="search"
            type="text"
            spellcheck="false"
            autocomplete="off"
            placeholder=${label}
            aria-label=${label}
            aria-describedby=${text ? 'found' : nothing}
            @input=${onInput}
            @keydown=${onKey}
            ${heldText(text)}
        />${
            text
                ? html`<span class="found num" id="found" title=${l10n.t('Matches: {0}', found)}>${found}</span>`
                : nothing
        }</span
    >`;
};
