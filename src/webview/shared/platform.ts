/** Whether the person's machine is a Mac: other modifier keys. */
export const onMac = (): boolean => navigator.userAgent.includes('Macintosh');

/** Whether the key that commands go with is held: Cmd on a Mac, else Ctrl. */
export const withCommandKey = (event: KeyboardEvent): boolean =>
    onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
