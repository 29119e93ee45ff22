import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { disableFile, disableLine } from '../../core/lint/disableComments.ts';
import type { RuleProblem } from '../../core/lint/lintFunction.ts';
import type { TextEdit } from '../../core/lint/rule.ts';
import { rangeOf } from './ruleDiagnostic.ts';

/**
 * What can be done about the rules' problems at a place: their fixes, also where TypeScript tells the same, the comments
 * that turn them off, and their documentation.
 */
export function ruleActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    problems: readonly RuleProblem[],
    shown: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
    const here = problems.filter((problem) => rangeOf(problem.range).intersection(range) !== undefined);
    const changing = (problem: RuleProblem, title: string, edits: readonly TextEdit[]): vscode.CodeAction => {
        const action = actionOf(problem, title, shown);
        action.edit = editOf(document, edits);
        return action;
    };
    const fixes = here.flatMap((problem) =>
        problem.fixes.map(({ title, edits }, index) => {
            const action = changing(problem, title, edits);
            action.isPreferred = index === 0 && problem.fixes.length === 1;
            return action;
        }),
    );
    const once = here.filter(({ rule }, index) => here.findIndex((problem) => problem.rule === rule) === index);
    const text = document.getText();
    const others = once.flatMap((problem) => [
        changing(problem, l10n.t('Disable {0} for This Line', problem.rule), [
            disableLine(text, problem.at.from, problem.rule),
        ]),
        changing(problem, l10n.t('Disable {0} for This File', problem.rule), [disableFile(text, problem.rule)]),
        ...documentation(problem, shown),
    ]);
    return [...fixes, ...others];
}

function documentation(problem: RuleProblem, shown: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    if (problem.documentation === undefined) return [];
    const title = l10n.t('Open Documentation of {0}', problem.rule);
    const action = actionOf(problem, title, shown);
    action.command = { title, command: 'vscode.open', arguments: [vscode.Uri.parse(problem.documentation)] };
    return [action];
}

function actionOf({ rule, range }: RuleProblem, title: string, shown: readonly vscode.Diagnostic[]): vscode.CodeAction {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = shown.filter(
        ({ code, range: place }) =>
            (typeof code === 'object' ? code.value : code) === rule && place.isEqual(rangeOf(range)),
    );
    return action;
}

function editOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    for (const { from, to, text } of edits) {
        edit.replace(document.uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
    }
    return edit;
}
