import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputSection } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { richText } from '../../shared/richText.ts';
import { segmented } from '../../shared/segmented.ts';
import { brokenJson } from './brokenJson.ts';
import { formFields } from '../fields/formFields.ts';
import { sectionId, type FormActions } from '../formActions.ts';
import { jsonField } from './jsonField.ts';
import { jsonPreview } from './jsonPreview.ts';

const content = (section: InputSection, actions: FormActions): TemplateResult => {
    if (!section.hasSchema) return jsonField(section, actions);
    if (section.form === undefined) return brokenJson(section, actions);
    if (actions.mode(section) === 'json') return jsonPreview(section, actions);
    const { description } = section;
    return html`${formFields(section, section.form, actions.fields)}${
        description === undefined ? nothing : html`<p class="muted small">${richText(description)}</p>`
    }`;
};

const folded = (section: InputSection, actions: FormActions): TemplateResult => {
    const error = actions.error(section);
    return html`<span class="summary ellipsis">${section.summary}</span>${
            error ? html`${icon('error', 'bad')}<span class="sr">${l10n.t('has an error: {0}', error)}</span>` : nothing
        }`;
};

/** The ways to look at a section, or for one without a schema the way to VS Code's own editor. */
const tools = (section: InputSection, actions: FormActions): TemplateResult | typeof nothing => {
    const { id, title, hasSchema, singleLine } = section;
    if (singleLine) return nothing;
    if (!hasSchema)
        return iconButton('go-to-file', l10n.t('Edit {0} as JSON', title), () =>
            actions.post({ intent: 'editAsJson', section: id }),
        );
    const mode = actions.mode(section);
    const segment = (label: string, value: 'form' | 'json'): Parameters<typeof segmented>[0][number] => ({
        label,
        checked: mode === value,
        choose: () => actions.setMode(id, value),
    });
    return segmented([segment(l10n.t('Form'), 'form'), segment('JSON', 'json')], {
        label: l10n.t('{0} as form or as JSON', title),
    });
};

/** One foldable part of the form. */
export const section = (part: InputSection, actions: FormActions): TemplateResult => {
    const open = actions.isOpen(part);
    const id = sectionId(part.id);
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
            ${open ? tools(part, actions) : nothing}
        </div>
        ${open ? html`<div class="content" id=${id}>${content(part, actions)}</div>` : nothing}
    </section>`;
};
