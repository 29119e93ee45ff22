import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputSection } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import { noteBox } from '../../shared/noteBox.ts';
import type { FormActions } from '../formActions.ts';
import { controlId } from '../place.ts';

/** Stands in the place of a form whose JSON can't be read. Nothing is lost: the text waits to be mended. */
export const brokenJson = ({ id, error = '', canUndo }: InputSection, { post }: FormActions): TemplateResult =>
    html`${noteBox('error', `${error} ${canUndo === true ? l10n.t('Fix it, or undo to the last text without errors.') : l10n.t('Fix it to see the form.')}`)}
        <div class="actions">
            <button
                class="button"
                type="button"
                id=${controlId(id)}
                @click=${() => post({ intent: 'editAsJson', section: id })}
            >
                ${icon('go-to-file')}${l10n.t('Edit as JSON')}
            </button>
            ${
                canUndo === true
                    ? html`<button
                          class="button"
                          type="button"
                          @click=${() => post({ intent: 'undoToLastValid', section: id })}
                      >
                          ${icon('discard')}${l10n.t('Undo to Last Valid')}
                      </button>`
                    : nothing
            }
        </div>`;
