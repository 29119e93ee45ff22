/** A view that the keyboard comes back to, as after a dialog, goes on where it was. */
export function keepFocus(): void {
    let left: Element | null = null;
    addEventListener('blur', () => (left = document.activeElement));
    addEventListener('focus', () => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && left instanceof HTMLElement && left.isConnected) left.focus();
    });
}
