import type { Guard, InputSection, InputSectionId, InputsIntent } from '../../protocol.ts';

/** What the parts of the form ask of the view, and what they read of its own state. */
export interface FormActions {
    readonly post: (intent: InputsIntent) => void;
    /** The text to show in a section's field. */
    text(section: InputSection): string;
    /** The error to show, once the person has stopped typing. */
    error(section: InputSection): string | undefined;
    edit(section: InputSection, text: string): void;
    leave(section: InputSectionId): void;
    isOpen(section: InputSection): boolean;
    toggle(section: InputSection): void;
    /** The guard to show: one about a field still being typed in waits. */
    guard(): Guard;
    /** Unfolds and focuses what stops the run. */
    readonly goTo: (target: InputSectionId | 'connection') => void;
    readonly run: () => void;
    /** Keeps folds and scroll for when the view is shown again. */
    readonly keep: () => void;
    readonly menuOpen: boolean;
    toggleMenu(open: boolean): void;
}

/** The element id of what a guard link leads to. */
export const targetId = (target: InputSectionId | 'connection'): string =>
    target === 'connection' ? 'connection' : `field-${target}`;
