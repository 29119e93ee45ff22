import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ShownError } from '../../protocol/shownError.ts';
import { sizeText } from '../shared/figures.ts';
import { icon } from '../shared/icon.ts';
import { iconButton } from '../shared/iconButton.ts';
import { richText } from '../shared/richText.ts';
import { codeFrame } from './codeFrame.ts';
import { intentIcon } from './intentIcon.ts';
import { documentButton } from './documentButton.ts';
import type { Panel, PanelContext } from './panel.ts';
import { JsonTree } from './tree/jsonTree.ts';

/** Longer texts are read in the document. */
const LONGEST_RAW = 20_000;

const copied = ({ headline, details = '', cause, stack }: ShownError): string =>
    [headline, details, cause, ...stack.map(({ name, place }) => `at ${name} (${place})`)]
        .filter((line) => line !== '')
        .join('\n');

/** Why the run failed, and the way out. */
export class ErrorPanel implements Panel {
    readonly #context: PanelContext;
    readonly #payload: JsonTree;
    #rawOpen = false;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#payload = new JsonTree('payload-tree', l10n.t('Payload'), { of: 'payload' }, context);
    }

    tools(): TemplateResult {
        const { error } = this.#context.run;
        if (!error) return html``;
        return iconButton('copy', l10n.t('Copy error'), () =>
            this.#context.post({ intent: 'copy', text: copied(error) }),
        );
    }

    content(): TemplateResult {
        const { error } = this.#context.run;
        if (!error) return html``;
        const more = this.#more(error);
        return html`<div class="split-error ${more ? '' : 'single'}">
            <div class="pad">
                <h2 class="headline">${richText(error.headline)}</h2>
                ${error.details ? this.#rawText(error.details) : nothing}
                ${error.cause ? html`<p class="muted">${richText(error.cause)}</p>` : nothing} ${this.#actions(error)}
                ${this.#stack(error)} ${this.#raw(error)}
            </div>
            ${more ? html`<div class="pad">${more}</div>` : nothing}
        </div>`;
    }

    #actions(error: ShownError): TemplateResult {
        const { post, showCall } = this.#context;
        const { remedies } = error;
        const call = error.call;
        const again = remedies.some(({ intent }) => intent.intent === 'runAgain');
        return html`<div class="actions">
            ${remedies.map(
                ({ label, intent }, index) =>
                    html`<button
                        class="button ${index === 0 ? 'primary' : ''}"
                        type="button"
                        @click=${() => post(intent)}
                    >
                        ${intentIcon(intent)}${label}
                    </button>`,
            )}
            ${
                call === undefined
                    ? nothing
                    : html`<button
                          class="button ${remedies.length > 0 ? '' : 'primary'}"
                          type="button"
                          @click=${() => showCall(call)}
                      >
                          ${icon('list-unordered')}${l10n.t('Show Call')}
                      </button>`
            }
            ${
                again
                    ? nothing
                    : html`<button
                          class="button ${remedies.length > 0 || call !== undefined ? '' : 'primary'}"
                          type="button"
                          @click=${() => post({ intent: 'runAgain' })}
                      >
                          ${l10n.t('Run Again')}
                      </button>`
            }
        </div>`;
    }

    #stack({ stack }: ShownError): TemplateResult | typeof nothing {
        if (stack.length === 0) return nothing;
        return html`<h3 class="sub">${l10n.t('Stack')}</h3>
            <ol class="stack mono">
                ${stack.map(
                    ({ name, place, intent }) =>
                        html`<li>
                            <span>${name}</span>${
                                intent
                                    ? html`<button
                                          class="link"
                                          type="button"
                                          @click=${() => this.#context.post(intent)}
                                      >
                                          ${place}
                                      </button>`
                                    : html`<span class="muted">${place}</span>`
                            }
                        </li>`,
                )}
            </ol>`;
    }

    #more(error: ShownError): TemplateResult | undefined {
        const payload = this.#payloadPart(error);
        if (!error.code) return payload;
        return html`${codeFrame(error.code)}${payload ?? nothing}`;
    }

    #payloadPart({ payload }: ShownError): TemplateResult | undefined {
        if (!payload) return undefined;
        return html`<h3 class="sub">${l10n.t('Payload')}</h3>
            ${this.#payload.draw()}`;
    }

    #raw({ raw }: ShownError): TemplateResult | typeof nothing {
        if (!raw) return nothing;
        const toggle = (): void => {
            this.#rawOpen = !this.#rawOpen;
            this.#context.redraw();
        };
        return html`<button class="disclosure" type="button" aria-expanded=${String(this.#rawOpen)} @click=${toggle}>
                ${icon(this.#rawOpen ? 'chevron-down' : 'chevron-right')}${l10n.t('What Nango sent')}
            </button>
            ${this.#rawOpen ? this.#rawText(raw) : nothing}`;
    }

    #rawText(raw: string): TemplateResult {
        const open = (): void => this.#context.post({ intent: 'openDocument', part: 'raw' });
        return html`<pre class="raw">${raw.slice(0, LONGEST_RAW)}</pre>
            ${
                raw.length > LONGEST_RAW
                    ? html`<p class="muted">
                          ${l10n.t('Showing {0} of {1}.', sizeText(LONGEST_RAW), sizeText(raw.length))}
                          ${documentButton(open)}
                      </p>`
                    : nothing
            }`;
    }
}
