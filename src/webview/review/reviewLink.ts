import { html, type TemplateResult } from 'lit/html.js';
import type { ReviewLink } from '../../protocol/reviewState.ts';
import type { ReviewActions } from './reviewActions.ts';

/** A link that asks for something. */
export const reviewLink = ({ label, intent }: ReviewLink, { post }: ReviewActions): TemplateResult =>
    html`<button class="link" type="button" @click=${() => post(intent)}>${label}</button>`;
