/**
 * Secrets that the extension does not know, each planted through one of its own channels: what is found of them proves
 * that the search looks there. Uuids, since the product takes nothing else in some of those places.
 */
export const marks = {
    /** In the name of the workspace's folder. */
    folder: 'fa000001-1eaf-4eaf-8eaf-1eaf1eaf1ea1',
    /** Typed into the function's file and saved. */
    code: 'fa000002-1eaf-4eaf-8eaf-1eaf1eaf1ea2',
    /** Printed and returned by a dry run. */
    output: 'fa000003-1eaf-4eaf-8eaf-1eaf1eaf1ea3',
    /** Typed into the input field of the Dry Run view. */
    input: 'fa000004-1eaf-4eaf-8eaf-1eaf1eaf1ea4',
    /** The id of a dry run that is asked for. */
    id: 'fa000005-1eaf-4eaf-8eaf-1eaf1eaf1ea5',
    /** In what the compiler says. */
    compiler: 'fa000006-1eaf-4eaf-8eaf-1eaf1eaf1ea6',
    /** In the error of a dry run. */
    error: 'fa000007-1eaf-4eaf-8eaf-1eaf1eaf1ea7',
    /** In what a deployment prints. */
    deployment: 'fa000008-1eaf-4eaf-8eaf-1eaf1eaf1ea8',
    /** Set by hand where the product has no channel of its own: the page's console and local storage. */
    byHand: 'fa000009-1eaf-4eaf-8eaf-1eaf1eaf1ea9',
} as const;
