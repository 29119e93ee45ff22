const steps = new Map([
    ['ArrowRight', 1],
    ['ArrowDown', 1],
    ['ArrowLeft', -1],
    ['ArrowUp', -1],
]);

/** Where a key leads in a group of `count` items of which `at` has the focus; undefined for other keys. */
function target(key: string, at: number, count: number): number | undefined {
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    const step = steps.get(key);
    return step === undefined ? undefined : (at + step + count) % count;
}

/** Key handler of a group in which arrows, Home and End move the focus among the buttons that match `selector`. */
export function moveFocus(event: KeyboardEvent, selector: string): HTMLElement | undefined {
    if (!(event.currentTarget instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
        return undefined;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = target(event.key, at, items.length);
    if (next === undefined) return undefined;
    event.preventDefault();
    items[next]?.focus();
    return items[next];
}
