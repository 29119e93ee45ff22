import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { clockTime, duration } from '../../core/text/duration.ts';
import type { ShownRun, ShownStep } from '../../protocol/shownRun.ts';
import { icon } from '../shared/icon.ts';
import { iconButton } from '../shared/iconButton.ts';
import { richText } from '../shared/richText.ts';
import { styled } from '../shared/styled.ts';
import { intentIcon } from './intentIcon.ts';
import type { Panel, PanelContext } from './panel.ts';
import { clockStart } from './runClock.ts';

const stepIcon = ({ state }: ShownStep): TemplateResult => {
    switch (state) {
        case 'done':
            return icon('pass', 'good');
        case 'failed':
            return icon('error', 'bad');
        case 'running':
            return icon('loading', 'spin');
        case 'waiting':
            return icon('circle-large');
    }
};

const stepTime = ({ ms, since }: ShownStep): string => {
    if (ms !== undefined) return duration(ms);
    return since === undefined ? '' : clockTime(Date.now() - since);
};

const step = (shown: ShownStep): TemplateResult =>
    html`<li class=${shown.state === 'waiting' ? 'waiting' : ''}>
        ${stepIcon(shown)}<span
            >${shown.label}${
                shown.state === 'waiting' ? html`<span class="sr"> ${l10n.t('not yet')}</span>` : nothing
            }</span
        ><span class="num">${stepTime(shown)}</span>
    </li>`;

/** How much of the time that Nango gives a run is used up. */
const limitBar = (run: ShownRun): TemplateResult => {
    const used = run.phase === 'running' ? (Date.now() - clockStart(run)) / run.limitMs : 0;
    const percent = Math.min(100, Math.round(used * 100));
    return html`<div
        class="limit"
        role="progressbar"
        aria-label=${l10n.t('Time used of the limit')}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
    >
        <div ${styled({ width: `${percent}%` })}></div>
    </div>`;
};

/** A run under way: its steps, or what became of watching it. */
export class ProgressPanel implements Panel {
    readonly #context: PanelContext;

    constructor(context: PanelContext) {
        this.#context = context;
    }

    content(): TemplateResult {
        const { run } = this.#context;
        return html`<div class="pad">
            ${run.notice ? html`${this.#notice(run.notice)}${this.#id()}` : this.#steps()}
        </div>`;
    }

    #steps(): TemplateResult {
        const { run } = this.#context;
        return html`<ol class="steps">
                ${run.steps.map(step)}
            </ol>
            ${limitBar(run)}
            <p class="muted small">
                ${l10n.t(
                    'Output, records and result arrive together when the run ends. Nango stops it after {0} minutes.',
                    Math.round(run.limitMs / 60_000),
                )}
            </p>`;
    }

    #notice({ text, buttons, nextTryAt }: NonNullable<ShownRun['notice']>): TemplateResult {
        const { post } = this.#context;
        const wait = nextTryAt === undefined ? undefined : Math.max(0, Math.ceil((nextTryAt - Date.now()) / 1000));
        return html`<p>${richText(text)}</p>
            <div class="actions">
                ${buttons.map(
                    ({ label, intent }, index) =>
                        html`<button
                            class="button ${index === 0 ? 'primary' : ''}"
                            type="button"
                            @click=${() => post(intent)}
                        >
                            ${intentIcon(intent)}${label}
                        </button>`,
                )}
            </div>
            ${
                wait === undefined
                    ? nothing
                    : html`<p class="muted small num">
                          ${wait > 0 ? l10n.t('Next try in {0} s.', wait) : l10n.t('Trying again…')}
                      </p>`
            }`;
    }

    #id(): TemplateResult | typeof nothing {
        const { dryRunId } = this.#context.run;
        if (!dryRunId) return nothing;
        return html`<div class="id-line muted small">
            <span>${l10n.t('Dry run')}</span> <span class="mono">${dryRunId}</span>${iconButton(
                'copy',
                l10n.t('Copy Dry Run ID'),
                () => this.#context.post({ intent: 'copyDryRunId' }),
            )}
        </div>`;
    }
}
