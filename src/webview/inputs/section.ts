import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputSection } from '../../protocol.ts';
import { icon } from '../shared/icon.ts';
import type { FormActions } from './formActions.ts';
import { jsonField } from './jsonField.ts';

/** Where a form will stand beside the JSON text. */
const content = (section: InputSection, actions: FormActions): TemplateResult => jsonField(section, actions);

const folded = (section: InputSection, actions: FormActions): TemplateResult => {
    const error = actions.error(section);
    return html`<span class="summary ellipsis">${section.summary}</span>${
            error ? html`${icon('error', 'bad')}<span class="sr">${l10n.t('has an error: {0}', error)}</span>` : nothing
        }`;
};

/** One foldable part of the form. */
export const section = (part: InputSection, actions: FormActions): TemplateResult => {
    const open = actions.isOpen(part);
    const id = `section-${part.id}`;
    return html`<section class="section" aria-labelledby="title-${part.id}">
        <div class="bar">
            <h3>
                <button
                    class="fold"
                    type="button"
                    aria-expanded=${String(open)}
                    aria-controls=${open ? id : nothing}
                    @click=${() => actions.toggle(part)}
                >
                    ${icon(open ? 'chevron-down' : 'chevron-right')}<span class="title" id="title-${part.id}"
                        >${part.title}</span
                    >${open ? nothing : folded(part, actions)}
                </button>
            </h3>
        </div>
        ${open ? html`<div class="content" id=${id}>${content(part, actions)}</div>` : nothing}
    </section>`;
};
