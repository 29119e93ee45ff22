import { html, type TemplateResult } from 'lit/html.js';
import { icon } from '../../shared/icon.ts';

/** The sentence under a field that is wrong; the field names it with `aria-describedby`. */
export const fieldError = (field: string, error: string): TemplateResult =>
    html`<div class="field-error" id="error-${field}">${icon('error')}<span>${error}</span></div>`;
