import * as vscode from 'vscode';
import { settingsSection } from './ids.ts';
import type { Settings } from './settingsSchema.ts';

/** The extension's settings, checked; a value of the wrong kind counts as its default. */
export async function readSettings(scope?: vscode.ConfigurationScope): Promise<Settings> {
    const { settingsSchema } = await import('./settingsSchema.ts');
    const section = vscode.workspace.getConfiguration(settingsSection, scope);
    return settingsSchema.parse({
        codeLens: section.get('codeLens.enabled'),
        compileOnSave: section.get('compile.onSave'),
        compileBeforeDryRun: section.get('dryRun.compileFirst'),
        confirmWrites: section.get('dryRun.confirmWrites'),
        reviewDeploy: section.get('deploy.review'),
        confirmDeploy: section.get('deploy.confirm'),
        rulesEnabled: section.get('rules.enable'),
        ruleSeverities: section.get('rules.severity'),
        typedConfirmation: section.get('deploy.typedConfirmationInProduction'),
    });
}
