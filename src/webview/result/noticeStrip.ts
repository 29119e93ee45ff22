import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import { noteBox } from '../shared/noteBox.ts';

/** What is to be known about an ended run, between tabs and content. */
export const noticeStrip = (
    { notice }: ShownRun,
    post: (intent: ResultIntent) => void,
): TemplateResult | typeof nothing =>
    notice
        ? html`<div class="strip">
              ${noteBox(
                  notice.severity,
                  notice.text,
                  html`${notice.buttons.map(
                      ({ label, intent }) =>
                          html` <button class="link" type="button" @click=${() => post(intent)}>${label}</button>`,
                  )}`,
              )}
          </div>`
        : nothing;
