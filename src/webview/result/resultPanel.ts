import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { openingList } from '../../core/run/rows/openingQuery.ts';
import { countText } from '../shared/figures.ts';
import type { ValueCheck } from '../../core/run/check/valueCheck.ts';
import { iconButton } from '../shared/iconButton.ts';
import { richText, strong } from '../shared/richText.ts';
import { mismatchList } from './check/mismatchList.ts';
import { listedWords, onlyThese } from './check/onlyThese.ts';
import { ValueMarks } from './check/valueMarks.ts';
import type { Panel, PanelContext } from './panel.ts';
import type { RunList } from './rows/runList.ts';
import { searchBox } from './searchBox.ts';
import { JsonTree } from './tree/jsonTree.ts';
import { documentButton } from './documentButton.ts';

/** From this many values on, the line below the tree counts them. */
const MANY = 500;

/** The value that an action returned. */
export class ResultPanel implements Panel {
    readonly takesFocus = true;
    readonly tree: JsonTree;
    readonly #context: PanelContext;
    readonly #values: RunList<'values'>;
    #filter = '';
    #only = false;
    #marks: { readonly check: ValueCheck; readonly of: ValueMarks } | undefined;

    constructor(context: PanelContext) {
        this.#context = context;
        this.#values = context.lists.list('values', 'result-values');
        this.tree = new JsonTree(openingList.result, l10n.t('Result'), { of: 'result' }, context);
    }

    tools(): TemplateResult {
        const { run, post } = this.#context;
        if (!run.result) return html``;
        const { facts } = this.#marked.rows;
        return html`${searchBox({
            label: l10n.t('Filter by path or text'),
            text: this.#filter,
            found: facts ? countText(facts.hits) : '',
            search: (text) => {
                this.#filter = text;
                this.tree.filter(text);
                this.#context.redraw();
            },
        })}${iconButton('collapse-all', l10n.t('Fold all'), () => this.tree.foldAll())}${iconButton(
            'copy',
            l10n.t('Copy result'),
            () => post({ intent: 'copyValue', run: run.key, part: { of: 'result' }, path: '' }),
        )}`;
    }

    content(): TemplateResult {
        if (!this.#context.run.result) return this.#nothing();
        const { length, facts } = this.#marked.rows;
        return facts && length === 0
            ? html`<div class="pad"><p class="muted">${l10n.t('Nothing matches.')}</p></div>`
            : this.#marked.draw();
    }

    footline(): TemplateResult | undefined {
        if (!this.#context.run.result) return undefined;
        const values = this.#values.show({ part: { of: 'result' } }).facts?.values ?? 0;
        const total = this.#check?.total ?? 0;
        if (values < MANY && total === 0) return undefined;
        const count = html`<span>${richText(l10n.t('{0} values', strong(countText(values))))}</span>`;
        const listed = this.#check?.mismatches.length ?? 0;
        return html`${values < MANY ? nothing : count}${
            total === 0 ? nothing : onlyThese(listedWords(total, listed), this.#only, this.#flip)
        }${values < MANY ? nothing : documentButton(this.#open)}`;
    }

    goToMark(back: boolean): boolean {
        return this.#marked.goToMark(back) || this.tree.goToMark(back, 'edge');
    }

    readonly #flip = (): void => {
        this.#only = !this.#only;
        this.#context.redraw();
    };

    /** The function came to its end and gave nothing, though its output says something. */
    #nothing(): TemplateResult {
        return html`<div class="pad"><p>${l10n.t('The function returned nothing.')}</p></div>
            ${mismatchList(this.#check?.mismatches ?? [])}`;
    }

    get #check(): ValueCheck | undefined {
        return this.#context.run.check?.result;
    }

    /** The tree with what does not match in it. */
    get #marked(): JsonTree {
        const check = this.#check;
        if (!check) return this.tree.mark(undefined);
        if (this.#marks?.check !== check) this.#marks = { check, of: new ValueMarks(check) };
        return this.tree.mark(this.#marks.of, this.#only && check.total > 0);
    }

    readonly #open = (): void => this.#context.post({ intent: 'openDocument', part: 'result' });
}
