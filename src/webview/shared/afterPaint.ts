/** Calls back once what was drawn is on the screen; never while the page is hidden. */
export function afterPaint(then: () => void): void {
    requestAnimationFrame(() => {
        // A task after the frame that holds it: it is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            then();
        };
        port2.postMessage(undefined);
    });
}
