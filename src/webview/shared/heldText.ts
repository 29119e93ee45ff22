import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

/** Puts a text into a field only where it differs, and leaves the caret where the person has it. */
class HeldTextDirective extends Directive {
    override render(_text: string): typeof noChange {
        return noChange;
    }

    override update(part: ElementPart, [text]: [string]): typeof noChange {
        const field = part.element;
        if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return noChange;
        if (field.value === text) return noChange;
        const { selectionStart, selectionEnd, scrollTop } = field;
        field.value = text;
        if (document.activeElement !== field) return noChange;
        field.setSelectionRange(selectionStart, selectionEnd);
        field.scrollTop = scrollTop;
        return noChange;
    }
}

const heldTextDirective = directive(HeldTextDirective);

/** Element part that shows a text in a text field without moving the caret. */
export const heldText = (text: string): DirectiveResult => heldTextDirective(text);
