import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands, views } from './ids.ts';

/** What the status bar item opens: the commands around the session. */
export async function showMenu(): Promise<void> {
    const entry = (icon: string, label: string, command: string): vscode.QuickPickItem & { command: string } => ({
        label,
        iconPath: new vscode.ThemeIcon(icon),
        command,
    });
    const picked = await vscode.window.showQuickPick(
        [
            entry('server-environment', l10n.t('Switch Environment'), commands.switchEnvironment),
            entry('add', l10n.t('Add Environment…'), commands.addEnvironment),
            entry('key', l10n.t('Enter an API Key'), commands.addApiKey),
            entry('checklist', l10n.t('Check What the Key May Do'), commands.checkApiKey),
            entry('play', l10n.t('Show Dry Run View'), `${views.inputs}.focus`),
            entry('history', l10n.t('Dry Run History…'), commands.showHistory),
            entry('output', l10n.t('Show Log'), commands.showLog),
        ],
        { title: 'Nango' },
    );
    if (picked !== undefined) await vscode.commands.executeCommand(picked.command);
}
