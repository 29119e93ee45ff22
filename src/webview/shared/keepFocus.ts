/** VS Code takes the keyboard from the element just before it takes it from the view. Milliseconds. */
const justBefore = 250;

/** A view that the keyboard comes back to, as after a pick or a dialog, goes on where it was. */
export function keepFocus(): void {
    let last: { readonly element: EventTarget | null; readonly at: number } | undefined;
    let left: EventTarget | null = null;
    const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
    document.addEventListener('focusout', ({ target, timeStamp }) => (last = { element: target, at: timeStamp }));
    addEventListener('blur', ({ timeStamp }) => {
        const taken = last !== undefined && timeStamp - last.at < justBefore ? last.element : null;
        left = isLost() ? taken : document.activeElement;
    });
    addEventListener('focus', () => {
        if (isLost() && left instanceof HTMLElement && left.isConnected) left.focus();
    });
}
