/** What the platform takes as the name of a function. */
const accepted = /^[a-zA-Z0-9_-]{1,255}$/;

/** Whether the platform takes this as the name of a function. */
export function isFunctionName(text: string): boolean {
    return accepted.test(text);
}
