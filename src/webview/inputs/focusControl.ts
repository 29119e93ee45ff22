/** What takes text or a choice inside a row that is unfolded. */
const inside = ':is(.inside, .items) :is(input.input, select, textarea, [role=radio][tabindex="0"])';

/** Brings the keyboard to a control; for one that only unfolds, to the first one inside. */
export function focusControl(id: string): void {
    const control = document.getElementById(id);
    if (!control) return;
    const unfolded = control.getAttribute('aria-expanded') === 'true' && control.matches('.disclosure');
    const first = unfolded ? control.closest('.row-item, .field')?.querySelector<HTMLElement>(inside) : undefined;
    (first ?? control).focus();
}
