import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Integration } from '../../../api/client.ts';
import { FailureError } from '../../../core/failure/failure.ts';
import type { Template } from '../../../core/deploy/template.ts';
import type { JsonSchema } from '../../../core/schema/jsonSchema.ts';
import { jsonText } from '../../../core/text/json.ts';
import { pickIntegration } from '../../runs/inputs/pickIntegration.ts';
import type { DeployedLists } from './deployedLists.ts';
import { typeWord } from './functionItem.ts';
import type { RemoteParts } from './remoteParts.ts';

interface TemplateRow extends vscode.QuickPickItem {
    readonly template: Template;
}

/** Deploys a function of a provider's catalog: it is chosen, looked at, and deployed after one question. */
export class Templates {
    private readonly parts: RemoteParts & { readonly lists: DeployedLists };

    constructor(parts: Templates['parts']) {
        this.parts = parts;
    }

    /** @throws {FailureError} when the catalog can't be read or the function is not deployed. */
    async deployOne(integration: Integration | undefined): Promise<void> {
        const target = integration ?? (await this.chosenIntegration());
        if (target === undefined) return;
        const api = await this.parts.session.api();
        const templates = await api.deployed.templates(target.provider);
        if (templates.length === 0) {
            await vscode.window.showInformationMessage(
                l10n.t('The catalog has no functions for {0} ({1}).', target.id, target.provider),
            );
            return;
        }
        const template = await this.pick(target, templates);
        if (template === undefined || !(await this.confirmed(target, template))) return;
        const environment = await this.parts.session.parts.environments.active();
        const deployment = await api.deployed.deployTemplate(target.id, template.name, template.type);
        if (deployment.status === 'failed')
            throw new FailureError({
                kind: 'refused',
                complaints: [],
                serverText: deployment.error?.message ?? deployment.output ?? '',
            });
        this.parts.lists.refresh(target.id);
        await vscode.window.showInformationMessage(
            l10n.t('Deployed {0} from the catalog to {1}.', template.name, environment.name),
        );
    }

    private async chosenIntegration(): Promise<Integration | undefined> {
        const { session } = this.parts;
        await session.api();
        const id = await pickIntegration(session, { title: l10n.t('Integration of the Function'), last: '' });
        if (id === undefined) return undefined;
        return (await this.parts.lists.integrations()).find((integration) => integration.id === id);
    }

    private async pick(integration: Integration, templates: readonly Template[]): Promise<Template | undefined> {
        const look = { iconPath: new vscode.ThemeIcon('json'), tooltip: l10n.t('Show Input Schema') };
        const picker = vscode.window.createQuickPick<TemplateRow>();
        picker.title = l10n.t('Deploy from the Catalog to {0}', integration.id);
        picker.placeholder = l10n.t('Search functions of the catalog');
        picker.matchOnDescription = true;
        picker.matchOnDetail = true;
        picker.items = [...templates]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map((template) => ({
                label: `$(${template.type === 'action' ? 'zap' : 'sync'}) ${template.name}`,
                description: [typeWord(template.type), template.schedule]
                    .filter((text) => text !== undefined)
                    .join(' · '),
                detail: detailOf(template),
                buttons: template.inputSchema === undefined ? [] : [look],
                template,
            }));
        return new Promise((resolve) => {
            picker.onDidTriggerItemButton(({ item }) => void this.showSchema(item.template));
            picker.onDidAccept(() => {
                resolve(picker.selectedItems[0]?.template);
                picker.hide();
            });
            picker.onDidHide(() => {
                resolve(undefined);
                picker.dispose();
            });
            picker.show();
        });
    }

    private async confirmed(integration: Integration, template: Template): Promise<boolean> {
        const environment = await this.parts.session.parts.environments.active();
        const title = l10n.t('Deploy {0} to {1}?', template.name, environment.name);
        const facts = [
            ...(environment.production ? [l10n.t('PRODUCTION')] : []),
            l10n.t('{0} of the catalog, integration {1}.', typeWord(template.type), integration.id),
            ...(template.schedule === undefined ? [] : [l10n.t('Runs {0}.', template.schedule)]),
            ...(template.scopes.length === 0 ? [] : [l10n.t('Needs the scopes {0}.', template.scopes.join(', '))]),
        ];
        const deploy = l10n.t('Deploy to {0}', environment.name);
        const answer = await vscode.window.showInformationMessage(
            title,
            { modal: true, detail: facts.join('\n') },
            deploy,
        );
        return answer === deploy;
    }

    private async showSchema({ name, inputSchema }: Template): Promise<void> {
        const text = jsonText(withoutUnused(inputSchema), 2) ?? '';
        await this.parts.documents.show(
            this.parts.documents.keep(`template:${name}`, `${name} input schema.json`, text),
        );
    }
}

function detailOf({ description, scopes, inputSchema }: Template): string {
    const fields = Object.keys(inputSchema?.properties ?? {});
    return [
        description?.replace(/\s+/g, ' '),
        fields.length === 0 ? undefined : l10n.t('Takes {0}', fields.join(', ')),
        scopes.length === 0 ? undefined : l10n.t('Scopes {0}', scopes.join(', ')),
    ]
        .filter((text) => text !== undefined)
        .join(' · ');
}

/** Definitions that the schema does not use are of other functions. */
function withoutUnused(schema: JsonSchema | undefined): JsonSchema | undefined {
    if (schema?.$defs === undefined) return schema;
    const { $defs: _all, ...own } = schema;
    return JSON.stringify(own).includes('#/$defs/') ? schema : own;
}
