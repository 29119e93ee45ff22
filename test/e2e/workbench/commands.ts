import type { QuickInput } from './quickInput.ts';

/** Runs a command from the palette by its full title, such as `Nango: Compile`. */
export async function runCommand(quickInput: QuickInput, title: string): Promise<void> {
    const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // The row's text may go on with a key or with when it was last used.
    await quickInput.goTo(`>${title}`, new RegExp(`^\\s*${escaped}`));
}
