import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Mismatch } from '../../../core/run/check/mismatch.ts';
import { pathText } from '../../../core/run/check/pathText.ts';
import { countText } from '../../shared/figures.ts';
import { markWords } from './markView.ts';

/** Longer lists are read in the value itself. */
const LONGEST = 100;

/** What does not match, with paths: where there is no value to show it at. */
export const mismatchList = (mismatches: readonly Mismatch[]): TemplateResult | typeof nothing =>
    mismatches.length === 0
        ? nothing
        : html`<ul class="mismatches">
                  ${mismatches
                      .slice(0, LONGEST)
                      .map(
                          (mismatch) =>
                              html`<li title=${mismatch.sentence}>
                                  <span class="mono">${pathText(mismatch.path)}</span>${markWords(mismatch.says)}
                              </li>`,
                      )}
              </ul>
              ${
                  mismatches.length > LONGEST
                      ? html`<p class="muted pad">
                            ${l10n.t('Showing {0} of {1}.', countText(LONGEST), countText(mismatches.length))}
                        </p>`
                      : nothing
              }`;
