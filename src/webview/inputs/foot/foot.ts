import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clockTime } from '../../../core/text/duration.ts';
import type { InputsForm, RunButton } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { onMac } from '../../shared/platform.ts';
import type { FormActions } from '../formActions.ts';
import { guardLine } from './guard.ts';
import { runMenu } from './runMenu.ts';

/** What stands at the right of the label: the shortcut, or the time while running. */
const hint = (run: RunButton): TemplateResult | typeof nothing => {
    if (run.runningSince !== undefined)
        return html`<kbd class="num" aria-hidden="true">${clockTime(Date.now() - run.runningSince)}</kbd>`;
    return run.shortcut ? html`<kbd aria-hidden="true">${run.shortcut}</kbd>` : nothing;
};

const runKeys = (): string => (onMac() ? 'Meta+Enter' : 'Control+Enter');

const tone = (run: RunButton): string => (run.primary ? 'primary' : '');

const runButton = (run: RunButton, actions: FormActions): TemplateResult => {
    // The second click of a double click would stop watching what the first one started.
    const click = (event: MouseEvent): void => {
        if (event.detail < 2) actions.run();
    };
    return html`<button
        id="run"
        class="button ${tone(run)}"
        type="button"
        title=${run.shortcut && run.runningSince === undefined ? `${run.label} (${run.shortcut})` : run.label}
        aria-keyshortcuts=${run.runningSince === undefined ? runKeys() : nothing}
        ?disabled=${!run.enabled}
        @click=${click}
    >
        ${icon(run.icon)}<span class="label">${run.label}</span>${hint(run)}
    </button>`;
};

const menuButton = (form: InputsForm, run: RunButton, actions: FormActions): TemplateResult => {
    const label = run.runningSince === undefined ? l10n.t('More ways to run') : l10n.t('More');
    const keydown = (event: KeyboardEvent): void => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        actions.toggleMenu(true);
    };
    return html`<button
            id="run-menu-button"
            class="button ${tone(run)}"
            type="button"
            title=${label}
            aria-label=${label}
            aria-haspopup="menu"
            aria-expanded=${String(actions.menuOpen)}
            aria-controls=${actions.menuOpen ? 'run-menu' : nothing}
            @keydown=${keydown}
            @click=${() => actions.toggleMenu(!actions.menuOpen)}
        >
            ${icon('chevron-down')}
        </button>
        ${actions.menuOpen ? runMenu(form.menu, label, actions) : nothing}`;
};

const splitButton = (form: InputsForm, run: RunButton, actions: FormActions): TemplateResult =>
    html`<div class="split ${form.menu.length > 0 ? '' : 'single'}">
        ${runButton(run, actions)}${form.menu.length > 0 ? menuButton(form, run, actions) : nothing}
    </div>`;

/** The foot: progress, guard line, run button, each of a fixed height. */
export const foot = (form: InputsForm, actions: FormActions): TemplateResult | typeof nothing => {
    if (!form.run && actions.guard().icon === 'none') return nothing;
    const running = form.run?.runningSince !== undefined;
    return html`<footer class="foot ${form.environment.production ? 'in-production' : ''}">
        <div
            class="progress"
            role=${running ? 'progressbar' : nothing}
            aria-label=${running ? l10n.t('Dry run under way') : nothing}
            ?data-on=${running}
        ></div>
        ${guardLine(actions)} ${form.run ? splitButton(form, form.run, actions) : nothing}
    </footer>`;
};
