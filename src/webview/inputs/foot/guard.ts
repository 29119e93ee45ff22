import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Guard } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { richText } from '../../shared/richText.ts';
import type { FormActions } from '../formActions.ts';

const icons = {
    none: nothing,
    info: icon('info', 'muted'),
    warning: icon('warning', 'warn'),
    error: icon('error', 'bad'),
    loading: icon('loading', 'spin'),
} as const;

const link = ({ label, ...target }: Guard['links'][number], { goTo }: FormActions): TemplateResult =>
    html`<button class="link" type="button" @click=${() => goTo(target)}>${label}</button>`;

const links = (guard: Guard, actions: FormActions): readonly unknown[] =>
    guard.links.map((target, index) => [index === 0 ? ' ' : ', ', link(target, actions)]);

/** The line above the run button: what a run will do, or what keeps it from starting. */
export const guardLine = (actions: FormActions): TemplateResult => {
    const guard = actions.guard();
    return html`<div class="guard" ?data-writes=${guard.icon === 'warning'}>
        ${icons[guard.icon]}
        <span class="grow" title=${guard.links.length > 0 ? nothing : (guard.tooltip ?? guard.text.replaceAll('`', ''))}
            >${richText(guard.text)}${links(guard, actions)}</span
        >
    </div>`;
};
