import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Turn } from '../question.ts';
import { stepButtons, type StepButton } from './stepButtons.ts';

/** One answer among several. */
export interface Choice<Value> {
    readonly label: string;
    /** Behind the label; it is searched, too. */
    readonly description?: string;
    readonly detail?: string;
    readonly icon?: string;
    readonly value: Value;
}

/** A question with answers to choose from, under headings. */
export interface ChoiceQuestion<Value> {
    readonly title: string;
    readonly placeholder: string;
    readonly groups: readonly { readonly heading?: string; readonly choices: readonly Choice<Value>[] }[];
    /** The one to start at. */
    readonly at?: Value | undefined;
    /** Makes an answer of what was typed, or says what is wrong with it; absent where typing only searches. */
    readonly typed?: (text: string) => { readonly value: Value } | { readonly problem: string };
}

/** What was chosen. */
export type Chosen<Value> =
    { readonly kind: 'chosen'; readonly value: Value } | { readonly kind: StepButton | 'cancelled' };

interface Row<Value> extends vscode.QuickPickItem {
    readonly choice?: { readonly value: Value };
    readonly leads?: StepButton;
}

/** Asks for a choice. */
export function askChoice<Value>(question: ChoiceQuestion<Value>, turn: Turn): Promise<Chosen<Value>> {
    const pick = vscode.window.createQuickPick<Row<Value>>();
    const buttons = stepButtons(turn);
    pick.title = question.title;
    pick.placeholder = question.placeholder;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.step = turn.step;
    pick.totalSteps = turn.totalSteps;
    pick.buttons = [...buttons.keys()];
    pick.ignoreFocusOut = true;
    const rows = [...rowsOf(question), ...wayRows<Value>(buttons)];
    pick.items = rows;
    const first = rows.find(({ choice }) => choice !== undefined && choice.value === question.at);
    if (first !== undefined) pick.activeItems = [first];
    return new Promise((resolve) => {
        const end = (chosen: Chosen<Value>): void => {
            resolve(chosen);
            pick.hide();
        };
        pick.onDidChangeValue((value) => {
            pick.items = [...rows, ...typedRows(question, value.trim())];
        });
        pick.onDidTriggerButton((button) => {
            const kind = buttons.get(button);
            if (kind !== undefined) end({ kind });
        });
        pick.onDidAccept(() => {
            const { choice, leads } = pick.selectedItems[0] ?? {};
            if (choice !== undefined) end({ kind: 'chosen', value: choice.value });
            else if (leads !== undefined) end({ kind: leads });
        });
        pick.onDidHide(() => {
            resolve({ kind: 'cancelled' });
            pick.dispose();
        });
        pick.show();
    });
}

function rowsOf<Value>({ groups }: ChoiceQuestion<Value>): Row<Value>[] {
    return groups.flatMap(({ heading, choices }) => [
        ...(heading === undefined ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }]),
        ...choices.map(({ label, description, detail, icon, value }): Row<Value> => ({
            label: icon === undefined ? label : `$(${icon}) ${label}`,
            ...(description === undefined ? {} : { description }),
            ...(detail === undefined ? {} : { detail }),
            choice: { value },
        })),
    ]);
}

/** Rows for what the buttons do, so that the keyboard can do it, too. */
function wayRows<Value>(buttons: ReadonlyMap<vscode.QuickInputButton, StepButton>): Row<Value>[] {
    const ways = [...buttons].filter(([, leads]) => leads !== 'back');
    const rows = ways.map(([{ iconPath, tooltip = '' }, leads]) => ({ label: tooltip, iconPath, leads }));
    return rows.length === 0 ? [] : [{ label: '', kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function typedRows<Value>({ typed, groups }: ChoiceQuestion<Value>, text: string): Row<Value>[] {
    if (typed === undefined || text === '') return [];
    if (groups.some(({ choices }) => choices.some(({ label }) => label === text))) return [];
    const made = typed(text);
    return 'problem' in made
        ? [{ label: made.problem, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true }]
        : [{ label: l10n.t('Use "{0}"', text), alwaysShow: true, choice: made }];
}
