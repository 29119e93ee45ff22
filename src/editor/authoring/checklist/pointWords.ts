import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CheckedPoint, PointState } from '../../../core/checklist/checkedPoint.ts';
import { openPoints } from '../../../core/checklist/checklist.ts';

/** The icon of a point. */
export function pointIcon(state: PointState): vscode.ThemeIcon {
    switch (state) {
        case 'met':
            return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
        case 'open':
            return new vscode.ThemeIcon('circle-large-outline');
        case 'note':
            return new vscode.ThemeIcon('info');
    }
}

/** The state of a point in a word, for those who do not see its icon. */
export function stateWord(state: PointState): string {
    switch (state) {
        case 'met':
            return l10n.t('done');
        case 'open':
            return l10n.t('open');
        case 'note':
            return l10n.t('worth knowing');
    }
}

/** "Ready to send", or how much is open. */
export function readyWords(points: readonly CheckedPoint[]): string {
    const open = openPoints(points);
    if (open === 0) return l10n.t('Ready to send');
    return open === 1 ? l10n.t('Ready to send? 1 point is open') : l10n.t('Ready to send? {0} points are open', open);
}
