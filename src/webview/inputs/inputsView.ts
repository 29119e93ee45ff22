import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { InputSectionId, InputsIntent } from '../../protocol/inputsIntent.ts';
import type { Guard, InputSection, InputsForm, InputsState } from '../../protocol/inputsState.ts';
import type { Host } from '../shared/host.ts';
import { Ticker, toNextSecond } from '../shared/ticker.ts';
import { withCommandKey } from '../shared/platform.ts';
import { Drafts } from './drafts.ts';
import { Drawing } from './drawing.ts';
import { FieldState } from './fieldState.ts';
import { focusControl } from './focusControl.ts';
import { formPage } from './form.ts';
import { sectionId, targetId, type FormActions, type FormPlace, type SectionMode } from './formActions.ts';
import { readKeptForm } from './keptForm.ts';
import { loadingPage, noFunctionPage, welcomePage } from './pages.ts';
import { Patience } from './patience.ts';
import { SectionFolds } from './sectionFolds.ts';
import { nextWrongPlace } from './wrongPlaces.ts';

/** The Dry Run view: draws the state it was sent last, and keeps what is the person's own. */
export class InputsView implements FormActions {
    readonly #root: HTMLElement;
    readonly #host: Host<InputsIntent>;
    readonly #drafts = new Drafts();
    readonly #patience = new Patience(() => this.#draw());
    readonly #ticker = new Ticker(() => this.#draw());
    readonly #folds = new SectionFolds();
    readonly #drawing: Drawing;
    readonly fields: FieldState;
    #state: InputsState | undefined;
    #functionKey = '';
    #shownGuard: Guard = { icon: 'none', text: '', links: [] };
    /** Run was pressed before the extension had seen the last edit: its answer may name a field to go to. */
    #awaitsVerdict = false;
    #answered: number | undefined;
    menuOpen = false;

    constructor(root: HTMLElement, host: Host<InputsIntent>) {
        this.#root = root;
        this.#host = host;
        // What goes away is mostly what the run button stands in the place of.
        this.#drawing = new Drawing(root, () => this.#page(), 'run');
        this.fields = new FieldState({
            drafts: this.#drafts,
            patience: this.#patience,
            folds: this.#folds.byHand,
            post: this.post,
            functionKey: () => this.#functionKey,
            keep: this.keep,
            redraw: () => this.#draw(),
        });
        this.#answered = readKeptForm(host.kept())?.answered;
        addEventListener('keydown', (event) => this.#onKey(event));
        addEventListener('pointerdown', (event) => this.#onPointer(event));
    }

    /** Takes in a state and draws it. */
    receive(state: InputsState): void {
        const form = state.view === 'form' ? state : undefined;
        this.#state = state;
        if (!form) this.menuOpen = false;
        else {
            if (form.menu.length === 0) this.menuOpen = false;
            this.#drafts.settle(form);
        }
        const changed = form && form.functionKey !== this.#functionKey;
        if (changed) this.#forgetFunction(form);
        this.#folds.settle(form?.sections ?? []);
        this.#draw();
        const focus = form && this.fields.takeFocus(form.editSequence);
        if (focus !== undefined) focusControl(focus);
        if (changed) this.#restoreScroll(form);
        this.#followVerdict();
        this.#answerFocus(form);
    }

    readonly post = (intent: InputsIntent): void => this.#host.post(intent);

    text(section: InputSection): string {
        return this.#drafts.text(section.id, section.text, this.#patience.isTyping(section.id));
    }

    error(section: InputSection): string | undefined {
        return this.#patience.holds(section.id) ? undefined : section.error;
    }

    edit(section: InputSection, text: string): void {
        const wrong = this.#form?.sections.some(({ id, error }) => id === section.id && error !== undefined) ?? false;
        this.#patience.typed(section.id, wrong);
        const sequence = this.#drafts.edit(section.id, text);
        this.post({ intent: 'edit', functionKey: this.#functionKey, section: section.id, text, sequence });
        this.#draw();
    }

    leave(section: InputSectionId): void {
        this.#patience.end(section);
    }

    isOpen(section: InputSection): boolean {
        return this.#folds.isOpen(section);
    }

    toggle(section: InputSection): void {
        this.#folds.toggle(section);
        this.keep();
        this.#draw();
    }

    mode(section: InputSection): SectionMode {
        return this.#folds.mode(section);
    }

    setMode(section: InputSectionId, mode: SectionMode): void {
        this.#folds.setMode(section, mode);
        this.keep();
        this.#draw();
    }

    guard(): Guard {
        const guard = this.#form?.guard ?? this.#shownGuard;
        const waits =
            guard.icon === 'error' &&
            guard.links.length > 0 &&
            guard.links.every(({ section, pointer = '' }) => this.#patience.holds(`${section}${pointer}`));
        if (!waits) this.#shownGuard = guard;
        return this.#shownGuard;
    }

    readonly goTo = ({ section: id, pointer = '' }: FormPlace): void => {
        const section = this.#form?.sections.find((each) => each.id === id);
        if (section) {
            this.#folds.reveal(section);
            this.fields.reveal(section.id, pointer, section.form);
            this.keep();
            this.#draw();
        }
        focusControl(targetId({ section: id, pointer }), sectionId(id));
    };

    readonly run = (): void => {
        const { run } = this.#form ?? {};
        if (!run?.enabled) return;
        this.#patience.endAll();
        if (run.runningSince === undefined && !this.#drafts.unconfirmed && this.#goToFirstError()) return;
        this.#awaitsVerdict = run.runningSince === undefined && this.#drafts.unconfirmed;
        this.post(run.intent);
    };

    toggleMenu(open: boolean): void {
        this.menuOpen = open;
        this.#draw();
        if (open) this.#root.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }

    readonly keep = (): void => {
        const scroll = document.getElementById('body')?.scrollTop ?? 0;
        this.#host.keep({
            functionKey: this.#functionKey,
            folds: Object.fromEntries(this.#folds.byHand),
            scroll,
            ...(this.#answered === undefined ? {} : { answered: this.#answered }),
        });
    };

    get #form(): InputsForm | undefined {
        return this.#state?.view === 'form' ? this.#state : undefined;
    }

    /** What kept belongs to the function that is shown now is taken up; the rest is dropped. */
    #forgetFunction(form: InputsForm): void {
        const kept = readKeptForm(this.#host.kept());
        this.#functionKey = form.functionKey;
        this.#folds.restart(kept?.functionKey === form.functionKey ? kept.folds : {});
        this.menuOpen = false;
        this.fields.forget();
    }

    #restoreScroll(form: InputsForm): void {
        const kept = readKeptForm(this.#host.kept());
        const body = document.getElementById('body');
        if (body) body.scrollTop = kept?.functionKey === form.functionKey ? kept.scroll : 0;
        this.keep();
    }

    #goToFirstError(): boolean {
        const { guard } = this.#form ?? {};
        const first = guard?.icon === 'error' ? guard.links[0] : undefined;
        if (!first) return false;
        this.fields.askAll();
        this.goTo(first);
        return true;
    }

    #followVerdict(): void {
        if (!this.#awaitsVerdict || this.#drafts.unconfirmed) return;
        this.#awaitsVerdict = false;
        this.#goToFirstError();
    }

    /** The extension sends the keyboard to a section: once for each wish. */
    #answerFocus(form: InputsForm | undefined): void {
        if (!form?.focus || form.focus.sequence === this.#answered) return;
        this.#answered = form.focus.sequence;
        this.keep();
        this.fields.askAll();
        this.goTo(form.focus);
    }

    #onKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' && withCommandKey(event)) {
            event.preventDefault();
            // Run, never Stop Watching.
            if (this.#form?.run?.runningSince === undefined) this.run();
        } else if (event.key === 'F8' && this.#goToError(event.shiftKey ? -1 : 1)) event.preventDefault();
    }

    #goToError(step: 1 | -1): boolean {
        const next = nextWrongPlace(this.#form?.sections ?? [], document.activeElement?.id, step);
        if (next) this.goTo(next);
        return next !== undefined;
    }

    #onPointer(event: PointerEvent): void {
        if (this.menuOpen && event.target instanceof Element && !event.target.closest('.split')) this.toggleMenu(false);
    }

    #page(): TemplateResult {
        return html`${this.#shown()}
            <div class="sr" role="status">${this.#announcement()}</div>`;
    }

    #shown(): TemplateResult {
        switch (this.#state?.view) {
            case 'form':
                return formPage(this.#state, this);
            case 'noKey':
                return welcomePage(this.#state, this.post);
            case 'noFunction':
                return noFunctionPage(this.#state.recent, this.post);
            case 'loading':
            case undefined:
                return loadingPage();
        }
    }

    /** One sentence for a screen reader when what matters changes; never the running time. */
    #announcement(): string {
        if (!this.#form) return '';
        const guard = this.guard();
        if (guard.icon === 'error' || guard.icon === 'loading')
            return `${guard.text} ${guard.links.map(({ label }) => label).join(', ')}`.trim();
        return this.#form.run?.runningSince === undefined ? '' : l10n.t('Running.');
    }

    #draw(): void {
        this.#drawing.draw();
        const since = this.#form?.run?.runningSince;
        this.#ticker.schedule(since === undefined ? undefined : toNextSecond(since, Date.now()));
    }
}
