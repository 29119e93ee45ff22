import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { clockTime } from '../../core/text/duration.ts';
import type { ReviewButton, ReviewState } from '../../protocol/reviewState.ts';
import { icon } from '../shared/icon.ts';
import { richText } from '../shared/richText.ts';
import type { ReviewActions } from './reviewActions.ts';

/** The foot: progress, what is waited for, what has to be typed, the buttons. */
export const foot = (state: ReviewState, actions: ReviewActions): TemplateResult =>
    html`<footer class="foot">
        <div
            class="progress"
            role=${state.busy ? 'progressbar' : nothing}
            aria-label=${state.busy ? l10n.t('Under way') : nothing}
            ?data-on=${state.busy}
        ></div>
        ${state.guard === undefined ? nothing : html`<p class="guard">${icon('debug-disconnect')}${state.guard}</p>`}
        ${state.typeName === undefined ? nothing : typedField(state, state.typeName, actions)}
        <div class="buttons" data-count=${state.buttons.length}>
            ${state.buttons.map((button) => footButton(button, state, actions))}
        </div>
    </footer>`;

const typedField = (state: ReviewState, name: string, actions: ReviewActions): TemplateResult =>
    html`<div class="typed">
        <label for="typed">${richText(l10n.t('Type {0} to deploy', `\`${name}\``))}</label>
        <input
            id="typed"
            class="input"
            autocomplete="off"
            spellcheck="false"
            .value=${live(actions.typed())}
            @input=${({ target }: Event) => {
                if (target instanceof HTMLInputElement) actions.typeName(target.value);
            }}
            @keydown=${(event: KeyboardEvent) => {
                const deploy = state.buttons.find(({ intent, enabled }) => intent.intent === 'deploy' && enabled);
                if (event.key !== 'Enter' || deploy === undefined || actions.typed() !== name) return;
                event.preventDefault();
                press(deploy, actions);
            }}
        />
    </div>`;

const footButton = (button: ReviewButton, { typeName }: ReviewState, actions: ReviewActions): TemplateResult => {
    const waitsForName = button.intent.intent === 'deploy' && typeName !== undefined && actions.typed() !== typeName;
    return html`<button
        class="button ${button.look === 'production' ? 'primary danger' : button.look === 'primary' ? 'primary' : ''}"
        type="button"
        title=${button.label}
        ?disabled=${!button.enabled || waitsForName}
        @click=${() => press(button, actions)}
    >
        ${button.icon === undefined ? nothing : icon(button.icon)}<span class="label">${button.label}</span>${
            button.since === undefined
                ? nothing
                : html`<kbd class="num" aria-hidden="true">${clockTime(Date.now() - button.since)}</kbd>`
        }
    </button>`;
};

function press({ intent }: ReviewButton, { post, typed }: ReviewActions): void {
    post(intent.intent === 'deploy' ? { ...intent, ...(typed() === '' ? {} : { typed: typed() }) } : intent);
}
