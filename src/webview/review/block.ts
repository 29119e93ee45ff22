import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { DeployChange } from '../../core/deploy/deployChange.ts';
import type { ReviewBlock, ReviewFact, ReviewLink, ReviewNote } from '../../protocol/reviewState.ts';
import { kindBadge } from '../shared/badges.ts';
import { icon } from '../shared/icon.ts';
import { noteBox } from '../shared/noteBox.ts';
import { richText } from '../shared/richText.ts';
import { reviewLink } from './reviewLink.ts';
import type { ReviewActions } from './reviewActions.ts';
import { rowTable } from './rowTable.ts';

const icons = {
    pass: icon('pass-filled', 'good'),
    error: icon('error', 'bad'),
    warning: icon('warning', 'warn'),
} as const;

/** One part of the review: its title, then whatever it has. */
export const block = (shown: ReviewBlock, actions: ReviewActions): TemplateResult =>
    html`<section class="block" aria-labelledby=${shown.title === '' ? nothing : `title-${shown.id}`}>
        ${shown.title === '' ? nothing : heading(shown, actions)} ${factList(shown, actions)}
        ${shown.sentence === undefined ? nothing : html`<p>${richText(shown.sentence)}</p>`}
        ${shown.changes === undefined || shown.changes.length === 0 ? nothing : changeList(shown.changes)}
        ${(shown.notes ?? []).map((note) => noteWithLinks(note, actions))}
        ${shown.choice === undefined ? nothing : choiceField(shown.choice, actions)}
        ${shown.links === undefined ? nothing : linkList(shown.links, actions)}
        ${shown.rows === undefined ? nothing : rowTable(shown.rows, actions)}
    </section>`;

const heading = ({ id, title, icon: mark, badge, link: more }: ReviewBlock, actions: ReviewActions): TemplateResult =>
    html`<div class="title">
        <h2 id="title-${id}">${mark === undefined ? nothing : icons[mark]}<span>${title}</span></h2>
        ${badge === undefined ? nothing : kindBadge(badge)}${more === undefined ? nothing : reviewLink(more, actions)}
    </div>`;

const factList = ({ facts = [], version }: ReviewBlock, actions: ReviewActions): TemplateResult | typeof nothing =>
    facts.length === 0 && version === undefined
        ? nothing
        : html`<dl class="facts">
              ${facts.map(factRow)}${version === undefined ? nothing : versionRow(version, actions)}
          </dl>`;

const factRow = ({ label, value, badge }: ReviewFact): TemplateResult =>
    html`<dt>${label}</dt>
        <dd>${value}${badge === undefined ? nothing : kindBadge(badge)}</dd>`;

const versionRow = (
    { text, placeholder, note }: NonNullable<ReviewBlock['version']>,
    { version, typeVersion }: ReviewActions,
): TemplateResult =>
    html`<dt><label for="version">${l10n.t('Version')}</label></dt>
        <dd>
            <input
                id="version"
                class="input"
                autocomplete="off"
                spellcheck="false"
                placeholder=${placeholder}
                aria-describedby=${note === undefined ? nothing : 'version-note'}
                .value=${live(version() ?? text)}
                @input=${({ target }: Event) => {
                    if (target instanceof HTMLInputElement) typeVersion(target.value);
                }}
            />
            ${note === undefined ? nothing : html`<span id="version-note" class="hint">${richText(note)}</span>`}
        </dd>`;

const marks = {
    code: { icon: 'diff', word: '' },
    added: { icon: 'diff-added', word: () => l10n.t('added:') },
    removed: { icon: 'diff-removed', word: () => l10n.t('removed:') },
    modified: { icon: 'diff-modified', word: () => l10n.t('changed:') },
} as const;

const changeList = (changes: readonly DeployChange[]): TemplateResult =>
    html`<ul class="changes">
        ${changes.map(({ mark, text, note }) => {
            const { icon: name, word } = marks[mark];
            return html`<li>
                ${icon(name, mark)}
                <span
                    >${word === '' ? nothing : html`<span class="sr">${word()} </span>`}${richText(text)}${
                        note === undefined ? nothing : html`<span class="muted"> ${note}</span>`
                    }</span
                >
            </li>`;
        })}
    </ul>`;

const noteWithLinks = ({ severity, text, links }: ReviewNote, actions: ReviewActions): TemplateResult =>
    noteBox(severity, text, html`${links.map((each) => html` ${reviewLink(each, actions)}`)}`);

const linkList = (links: readonly ReviewLink[], actions: ReviewActions): TemplateResult =>
    html`<ul class="next">
        ${links.map((each) => html`<li>${reviewLink(each, actions)}</li>`)}
    </ul>`;

const choiceField = (
    { label, description, checked }: NonNullable<ReviewBlock['choice']>,
    { post }: ReviewActions,
): TemplateResult =>
    html`<div class="choice">
        <input
            id="choice"
            type="checkbox"
            aria-describedby="choice-note"
            .checked=${live(checked)}
            @change=${({ target }: Event) => {
                if (target instanceof HTMLInputElement) post({ intent: 'allowDestructive', allowed: target.checked });
            }}
        />
        <div>
            <label for="choice">${label}</label>
            <div id="choice-note" class="hint">${description}</div>
        </div>
    </div>`;
