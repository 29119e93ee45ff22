import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Turn } from '../question.ts';

/** What a button of a step does. */
export type StepButton = 'back' | 'skip' | 'finish';

/** The buttons of a step, and what each does. */
export function stepButtons({ step, required }: Turn): ReadonlyMap<vscode.QuickInputButton, StepButton> {
    const buttons = new Map<vscode.QuickInputButton, StepButton>();
    if (step > 1) buttons.set(vscode.QuickInputButtons.Back, 'back');
    if (required) return buttons;
    const button = (icon: string, tooltip: string): vscode.QuickInputButton => ({
        iconPath: new vscode.ThemeIcon(icon),
        tooltip,
    });
    buttons.set(button('arrow-right', l10n.t('Skip')), 'skip');
    buttons.set(button('check-all', l10n.t('Use Sensible Choices for the Rest')), 'finish');
    return buttons;
}
