/** What takes text or a choice. */
const takesInput = ':is(input.input, select, textarea, [role=radio][tabindex="0"])';

/** The same inside a row that is unfolded. */
const inside = `:is(.inside, .items) ${takesInput}`;

/**
 * Brings the keyboard to a control; for one that only unfolds, to the first one inside. A value that has no control of
 * its own, as the whole of an object, is entered by the first one in `around`.
 */
export function focusControl(id: string, around = ''): void {
    const control =
        document.getElementById(id) ?? document.getElementById(around)?.querySelector<HTMLElement>(takesInput);
    if (!control) return;
    const unfolded = control.getAttribute('aria-expanded') === 'true' && control.matches('.disclosure');
    const first = unfolded ? control.closest('.row-item, .field')?.querySelector<HTMLElement>(inside) : undefined;
    (first ?? control).focus();
}
