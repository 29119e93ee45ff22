import { html, type TemplateResult } from 'lit/html.js';
import { icon } from '../../shared/icon.ts';

/** The words beside a marked value, with the icon that says how they are meant. */
export const markWords = (says: string): TemplateResult =>
    html`<span class="mark">${icon('warning', 'warn')}<span class="says">${says}</span></span>`;

/** The icon alone, where the words stand in a tooltip; they are read out all the same. */
export const markIcon = (says: string): TemplateResult =>
    html`<span class="mark">${icon('warning', 'warn')}<span class="sr">${says}</span></span>`;
