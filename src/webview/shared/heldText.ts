import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

function hold(field: Element | undefined, text: string): void {
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.value === text) return;
    const { selectionStart, selectionEnd, scrollTop } = field;
    field.value = text;
    if (document.activeElement !== field) return;
    field.setSelectionRange(selectionStart, selectionEnd);
    field.scrollTop = scrollTop;
}

/** Element part that puts a text into a field only where it differs, and leaves the caret where the person has it. */
export const heldText = (text: string): DirectiveResult => ref((field) => hold(field, text));
