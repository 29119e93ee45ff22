import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Turn } from '../question.ts';
import { stepButtons, type StepButton } from './stepButtons.ts';

/** A question that is answered by typing. */
export interface TextQuestion {
    readonly title: string;
    readonly prompt: string;
    readonly placeholder?: string;
    readonly value?: string | undefined;
    /** What is wrong with a text that is not empty. */
    readonly problemOf: (text: string) => string | undefined;
    /** What is made of a text that is right. */
    readonly noteOf?: (text: string) => string | undefined;
}

/** What was typed, checked as one types; empty for none. */
export type TypedText = { readonly kind: 'typed'; readonly text: string } | { readonly kind: StepButton | 'cancelled' };

/** Asks for a text. */
export function askText(question: TextQuestion, turn: Turn): Promise<TypedText> {
    const { title, prompt, placeholder, value, problemOf, noteOf } = question;
    const box = vscode.window.createInputBox();
    const buttons = stepButtons(turn);
    box.title = title;
    box.prompt = turn.required ? prompt : l10n.t('{0} Enter without text skips this.', prompt);
    box.placeholder = placeholder;
    box.value = value ?? '';
    box.step = turn.step;
    box.totalSteps = turn.totalSteps;
    box.buttons = [...buttons.keys()];
    // Samples and paths are fetched from other windows.
    box.ignoreFocusOut = true;
    const problem = (): string | undefined => {
        const text = box.value.trim();
        return text === '' ? undefined : problemOf(text);
    };
    const check = (): void => {
        const wrong = problem();
        const note = wrong === undefined && box.value.trim() !== '' ? noteOf?.(box.value.trim()) : undefined;
        box.validationMessage =
            wrong ??
            (note === undefined ? undefined : { message: note, severity: vscode.InputBoxValidationSeverity.Info });
    };
    return new Promise((resolve) => {
        const end = (typed: TypedText): void => {
            resolve(typed);
            box.hide();
        };
        box.onDidChangeValue(check);
        box.onDidTriggerButton((button) => {
            const kind = buttons.get(button);
            if (kind !== undefined) end({ kind });
        });
        box.onDidAccept(() => {
            const text = box.value.trim();
            check();
            if (problem() === undefined && !(turn.required && text === '')) end({ kind: 'typed', text });
        });
        box.onDidHide(() => {
            resolve({ kind: 'cancelled' });
            box.dispose();
        });
        if (box.value !== '') check();
        box.show();
    });
}
