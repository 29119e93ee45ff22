import { fieldEdited } from '../../../core/inputs/fieldEdited.ts';
import type { Draft } from '../../../core/inputs/draft.ts';
import { backToLastValid, retyped } from '../../../core/inputs/sectionDraft.ts';
import type { InputsIntent } from '../../../protocol/inputsIntent.ts';
import type { InputsViewParts } from './inputsView.ts';

/** An intent that changes what is typed. */
export type EditIntent = Extract<InputsIntent, { readonly intent: 'edit' | 'editField' | 'undoToLastValid' }>;

/** Whether an intent changes what is typed. */
export function isEdit(intent: InputsIntent): intent is EditIntent {
    return intent.intent === 'edit' || intent.intent === 'editField' || intent.intent === 'undoToLastValid';
}

/** Makes a page's edits in the order given, each on the draft as it is by then. */
export class InputsEdits {
    private readonly parts: InputsViewParts;
    private readonly onMade: () => void;
    private readonly sequences = new Map<string, number>();
    private under: Promise<void> = Promise.resolve();

    constructor(parts: InputsViewParts, onMade: () => void) {
        this.parts = parts;
        this.onMade = onMade;
    }

    /** All edits so far, once they are made or have failed. */
    get made(): Promise<void> {
        return this.under;
    }

    /** The newest of the page's edits that a function's draft holds. */
    sequenceOf(functionKey: string): number {
        return this.sequences.get(functionKey) ?? 0;
    }

    /** Makes an edit after those before it. */
    make(intent: EditIntent): Promise<void> {
        const turn = this.under.then(() => this.edit(intent));
        this.under = turn.catch(() => undefined);
        return turn;
    }

    private async edit(intent: EditIntent): Promise<void> {
        const { active, session, drafts } = this.parts;
        switch (intent.intent) {
            case 'edit':
                await this.change(intent, (draft) => retyped(draft, intent.section, intent.text));
                break;
            case 'editField': {
                const schemas = await active.value?.schemas();
                await this.change(intent, (draft) => fieldEdited(draft, intent.section, intent.edit, schemas));
                break;
            }
            case 'undoToLastValid': {
                if (active.value === undefined) return;
                const { environment } = await session.state();
                await drafts.change(active.value.key, environment.id, (draft) =>
                    backToLastValid(draft, intent.section),
                );
            }
        }
    }

    private async change(
        { functionKey, sequence }: { readonly functionKey: string; readonly sequence: number },
        edit: (draft: Draft) => Partial<Draft>,
    ): Promise<void> {
        const { environment } = await this.parts.session.state();
        await this.parts.drafts.change(functionKey, environment.id, edit);
        // After the draft: a state with this sequence must hold this edit.
        this.sequences.set(functionKey, Math.max(this.sequenceOf(functionKey), sequence));
        this.onMade();
    }
}
