import { html, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InputsForm } from '../../protocol/inputsState.ts';
import { casePick } from './head/casePick.ts';
import { connection } from './head/connection.ts';
import { foot } from './foot/foot.ts';
import type { FormActions } from './formActions.ts';
import { head } from './head/head.ts';
import { notice } from './head/notice.ts';
import { section } from './sections/section.ts';

/** The form for one function: head and foot stay, the body scrolls. */
export const formPage = (form: InputsForm, actions: FormActions): TemplateResult =>
    html`${head(form, actions)}
        <main class="body" id="body" @scrollend=${actions.keep} aria-busy=${form.busy ? 'true' : 'false'}>
            ${notice(form, actions)} ${connection(form, actions)} ${casePick(form, actions)}
            ${repeat(
                form.sections,
                ({ id }) => id,
                (part) => section(part, actions),
            )}
        </main>
        ${foot(form, actions)}`;
