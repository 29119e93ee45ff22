import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { ReviewIntent } from '../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../protocol/reviewState.ts';
import type { Host } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import { Ticker, toNextSecond } from '../shared/ticker.ts';
import { block } from './block.ts';
import { foot } from './foot.ts';
import type { ReviewActions } from './reviewActions.ts';

/** The review of a deployment: draws the state it was sent last, and keeps what is being typed. */
export class ReviewView implements ReviewActions {
    readonly #root: HTMLElement;
    readonly #host: Host<ReviewIntent>;
    readonly #ticker = new Ticker(() => this.#draw());
    #state: ReviewState | undefined;
    #version: string | undefined;
    #typed = '';

    constructor(root: HTMLElement, host: Host<ReviewIntent>) {
        this.#root = root;
        this.#host = host;
        addEventListener('keydown', (event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            this.post({ intent: 'close' });
        });
    }

    /** Takes in a state and draws it. */
    receive(state: ReviewState): void {
        if (state.key !== this.#state?.key) {
            this.#version = undefined;
            this.#typed = '';
        }
        // A confirmation is for one deployment.
        if (state.typeName === undefined) this.#typed = '';
        this.#state = state;
        this.#draw();
    }

    readonly post = (intent: ReviewIntent): void => this.#host.post(intent);

    readonly version = (): string | undefined => this.#version;

    readonly typeVersion = (text: string): void => {
        this.#version = text;
        this.post({ intent: 'setVersion', text });
    };

    readonly typed = (): string => this.#typed;

    readonly typeName = (text: string): void => {
        this.#typed = text;
        this.#draw();
    };

    #draw(): void {
        const { activeElement } = document;
        render(this.#page(), this.#root);
        this.#rescueFocus(activeElement);
        const since = this.#state?.buttons.find((button) => button.since !== undefined)?.since;
        this.#ticker.schedule(since === undefined ? undefined : toNextSecond(since, Date.now()));
    }

    #page(): TemplateResult {
        const state = this.#state;
        if (state === undefined)
            return html`<main class="body" aria-busy="true" aria-label=${l10n.t('Loading…')}></main>`;
        return html`${state.production ? stripe() : nothing}
            <main class="body" id="body">${state.blocks.map((each) => block(each, this))}</main>
            ${foot(state, this)}
            <div class="sr" role="status">${state.announcement}</div>`;
    }

    /** The focus of an element that went away, or can't be pressed now, goes to the last button: the way out. */
    #rescueFocus(before: Element | null): void {
        if (!before || before === document.body) return;
        const gone = !before.isConnected || (before instanceof HTMLButtonElement && before.disabled);
        if (gone) [...this.#root.querySelectorAll<HTMLElement>('.foot .button')].at(-1)?.focus();
    }
}

const stripe = (): TemplateResult =>
    html`<div class="stripe">${icon('shield')}<span>${l10n.t('Production')}</span></div>`;
