import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RecordKind } from '../../../core/run/output/records.ts';
import type { ShownModel } from '../../../protocol/shownRun.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { kindLook, kindWord, recordKinds } from './kinds.ts';

/** Chooses among the models of a sync; nothing to choose with one. */
export const modelSelect = (
    models: readonly ShownModel[],
    chosen: string,
    choose: (model: string) => void,
): TemplateResult | typeof nothing => {
    if (models.length < 2) return nothing;
    const onChange = ({ target }: Event): void => {
        if (target instanceof HTMLSelectElement) choose(target.value);
    };
    return html`<select aria-label=${l10n.t('Model')} @change=${onChange}>
        ${models.map(
            ({ model, total }) =>
                html`<option value=${model} ?selected=${model === chosen}>
                    ${l10n.t('{0} ({1})', model, countText(total))}
                </option>`,
        )}
    </select>`;
};

/** Filters by kind; pressed means only these. Nothing to filter with one kind. */
export const kindToggles = (
    counts: ReadonlyMap<RecordKind, number>,
    pressed: ReadonlySet<RecordKind>,
    toggle: (kind: RecordKind) => void,
): TemplateResult | typeof nothing =>
    counts.size < 2
        ? nothing
        : html`<span class="toggles" role="group" aria-label=${l10n.t('Show only')}
              >${recordKinds
                  .filter((kind) => counts.has(kind))
                  .map(
                      (kind) =>
                          html`<button
                              type="button"
                              aria-pressed=${String(pressed.has(kind))}
                              aria-label=${l10n.t('{0} {1}', kindWord(kind), countText(counts.get(kind) ?? 0))}
                              title=${l10n.t('{0} {1}', kindWord(kind), countText(counts.get(kind) ?? 0))}
                              @click=${() => toggle(kind)}
                          >
                              ${icon(kindLook[kind].icon, kindLook[kind].tone)}<span>${kindWord(kind)}</span>
                              <span class="count">${countText(counts.get(kind) ?? 0)}</span>
                          </button>`,
                  )}</span
          >`;
