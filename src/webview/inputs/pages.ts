import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputsIntent } from '../../protocol/inputsIntent.ts';
import type { InputsState, RecentFunction } from '../../protocol/inputsState.ts';
import { productionMark } from '../shared/badges.ts';
import { icon } from '../shared/icon.ts';
import { richText } from '../shared/richText.ts';

type Post = (intent: InputsIntent) => void;

const link = (text: string, intent: InputsIntent, post: Post): TemplateResult =>
    html`<button class="link" type="button" @click=${() => post(intent)}>${text}</button>`;

const bone = (): TemplateResult =>
    html`<div class="bone"></div>
        <div class="bone control"></div>`;

/** Before anything is known. */
export const loadingPage = (): TemplateResult =>
    html`<main class="page" aria-busy="true" aria-label=${l10n.t('Loading…')}>${bone()}${bone()}${bone()}</main>`;

/** The first page anyone sees: no key yet. */
export const welcomePage = (state: Extract<InputsState, { view: 'noKey' }>, post: Post): TemplateResult =>
    html`<main class="page">
        <p>${l10n.t('Compile, dry run and deploy this function on your own Nango environment.')}</p>
        <button class="button primary" type="button" @click=${() => post({ intent: 'addApiKey' })}>
            ${l10n.t('Add API Key')}
        </button>
        <p class="muted">
            ${l10n.t('The key is for {0} on {1}.', state.environment.name, state.host)}
            ${state.environment.production ? productionMark() : nothing}
        </p>
        <p class="muted">
            ${l10n.t(
                'You find keys in Nango under Environment Settings > API Keys. The key needs the scopes for compile, dry run and deploy.',
            )}
            ${link(l10n.t('Which scopes?'), { intent: 'showScopes' }, post)}
        </p>
        ${
            state.envFileKey
                ? html`<p class="muted">
                      ${richText(l10n.t('This folder’s `.env` names a key, `{0}`.', state.envFileKey))}
                      ${link(l10n.t('Import it'), { intent: 'importKey' }, post)}
                  </p>`
                : nothing
        }
        <p class="muted">
            ${l10n.t('Your own server?')} ${link(l10n.t('Use another server'), { intent: 'addEnvironment' }, post)}
        </p>
    </main>`;

const recentRow = (recent: RecentFunction, post: Post): TemplateResult =>
    html`<li>
        <button type="button" @click=${() => post({ intent: 'openRecent', key: recent.key })}>
            ${icon(recent.type === 'action' ? 'zap' : 'sync')}<span class="ellipsis">${recent.name}</span
            ><span class="muted small ellipsis">${recent.integration}</span>
        </button>
    </li>`;

/** No function in the editor: how to get one here, and the ones used before. */
export const noFunctionPage = (recent: readonly RecentFunction[], post: Post): TemplateResult =>
    html`<main class="page">
        <p>${richText(l10n.t('Open a file with `createAction` or `createSync` to run it here.'))}</p>
        <button class="button primary" type="button" @click=${() => post({ intent: 'newFunction' })}>
            ${l10n.t('New Function')}
        </button>
        ${
            recent.length > 0
                ? html`<h2>${l10n.t('Recent')}</h2>
                      <ul class="recent">
                          ${recent.map((item) => recentRow(item, post))}
                      </ul>`
                : nothing
        }
    </main>`;
