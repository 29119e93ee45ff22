import * as l10n from '@vscode/l10n';
import type { DeployChange } from './deployChange.ts';
import type { DeployedFunction } from './deployedFunction.ts';
import { functionFactsOf, type Fact, type FunctionFacts } from './functionFacts.ts';
import { lineChangesOf } from './lineChanges.ts';
import { fieldNameChanges, schemaChanges } from './schemaChanges.ts';

/** What is deployed, as far as the key may know. */
export interface DeployedNow {
    /** Absent where the key may not read code. */
    readonly code?: string;
    readonly facts?: DeployedFunction;
}

/** What a deployment of a text would change. */
export interface DeployDifference {
    /** The text is what is deployed. */
    readonly unchanged: boolean;
    readonly changes: readonly DeployChange[];
    /** Models of a sync that the text has no more. */
    readonly removedModels: readonly string[];
}

/** What deploying a text changes, read without running either; `now` is undefined where nothing is deployed. */
export function deployDifference(now: DeployedNow | undefined, text: string, version = ''): DeployDifference {
    const after = functionFactsOf(text);
    if (now === undefined)
        return { unchanged: false, changes: firstDeployment(text, after, version), removedModels: [] };
    const { code, facts } = now;
    if (code !== undefined) return betweenTexts(code, text, after, version);
    const changes = facts === undefined || after === undefined ? [] : againstFacts(facts, after);
    return {
        unchanged: false,
        changes,
        removedModels: facts?.type === 'sync' && after !== undefined ? removed(facts.models, modelsOf(after)) : [],
    };
}

function betweenTexts(code: string, text: string, after: FunctionFacts | undefined, version: string): DeployDifference {
    const before = functionFactsOf(code);
    const unchanged = code === text;
    const lines = lineChangesOf(code, text);
    const changes: DeployChange[] = [];
    if (!unchanged) changes.push({ mark: 'code', text: codeWords(lines) });
    if (before === undefined || after === undefined) return { unchanged, changes, removedModels: [] };
    changes.push(
        ...factChange(l10n.t('Schedule'), before.frequency, after.frequency),
        ...autoStartChange(before.autoStart, after.autoStart),
        ...modelChanges(before, after),
        ...schemaChanges('input', before.schemas.input?.schema, after.schemas.input?.schema),
        ...schemaChanges('metadata', before.schemas.metadata?.schema, after.schemas.metadata?.schema),
        ...schemaChanges('checkpoint', before.schemas.checkpoint?.schema, after.schemas.checkpoint?.schema),
        ...schemaChanges('output', before.schemas.output?.schema, after.schemas.output?.schema),
        ...scopeChanges(before.scopes, after.scopes),
        ...factChange(l10n.t('Version'), before.version, version === '' ? after.version : { value: version }),
        ...factChange(l10n.t('Description'), before.description, after.description, { quiet: true }),
    );
    const gone = after.type === 'sync' ? removed(modelsOf(before), modelsOf(after)) : [];
    return { unchanged, changes, removedModels: gone };
}

/** The platform's own record of a function: it says less, and writes schemas in another way. */
function againstFacts(facts: DeployedFunction, after: FunctionFacts): readonly DeployChange[] {
    const input = after.type === 'sync' ? after.schemas.metadata?.schema : after.schemas.input?.schema;
    const part = after.type === 'sync' ? 'metadata' : 'input';
    return [
        ...(after.type === 'sync'
            ? [
                  ...factChange(l10n.t('Schedule'), { value: facts.schedule ?? null }, after.frequency),
                  ...(facts.autoStart === undefined
                      ? []
                      : autoStartChange({ value: facts.autoStart }, after.autoStart)),
                  ...nameChanges(facts.models, modelsOf(after), (name) => l10n.t('Model {0}', name)),
              ]
            : []),
        ...(facts.inputSchema === undefined || input === undefined
            ? []
            : fieldNameChanges(part, facts.inputSchema, input)),
        ...scopeChanges({ value: facts.scopes }, after.scopes),
        ...factChange(l10n.t('Description'), { value: facts.description ?? null }, after.description, { quiet: true }),
    ];
}

/** Of a first deployment, what is worth a look. */
function firstDeployment(text: string, after: FunctionFacts | undefined, version: string): readonly DeployChange[] {
    const lines = lineChangesOf('', text).added;
    const code: DeployChange = { mark: 'code', text: l10n.t('Code {0}', `+${lines}`) };
    if (after === undefined) return [code];
    const none = { value: null };
    return [
        code,
        ...factChange(l10n.t('Schedule'), none, after.frequency),
        ...autoStartChange(none, after.autoStart),
        ...nameChanges([], modelsOf(after), (name) => l10n.t('Model {0}', name)),
        ...scopeChanges(none, after.scopes),
        ...factChange(l10n.t('Version'), none, version === '' ? after.version : { value: version }),
    ];
}

function codeWords({ added, removed: gone }: { readonly added: number; readonly removed: number }): string {
    return added === 0 && gone === 0 ? l10n.t('Code: line ends only') : l10n.t('Code +{0} −{1}', added, gone);
}

function factChange(
    label: string,
    before: Fact<string>,
    after: Fact<string>,
    { quiet = false } = {},
): readonly DeployChange[] {
    if (after === 'unread') return [{ mark: 'modified', text: label, note: l10n.t('known only when it is compiled') }];
    if (before === 'unread') return [];
    const [was, is] = [before.value, after.value];
    if (was === is) return [];
    if (quiet) return [{ mark: was === null ? 'added' : is === null ? 'removed' : 'modified', text: label }];
    if (was === null) return [{ mark: 'added', text: `${label} \`${is ?? ''}\`` }];
    if (is === null) return [{ mark: 'removed', text: `${label} \`${was}\`` }];
    return [{ mark: 'modified', text: `${label} \`${was}\` → \`${is}\`` }];
}

function autoStartChange(before: Fact<boolean>, after: Fact<boolean>): readonly DeployChange[] {
    if (before === 'unread' || after === 'unread') return [];
    const [was, is] = [before.value === true, after.value === true];
    if (was === is) return [];
    return is
        ? [{ mark: 'added', text: l10n.t('Auto start'), note: l10n.t('starts by itself on every connection') }]
        : [{ mark: 'removed', text: l10n.t('Auto start') }];
}

function modelChanges(before: FunctionFacts, after: FunctionFacts): readonly DeployChange[] {
    const was = before.schemas.models ?? new Map<string, never>();
    const is = after.schemas.models ?? new Map<string, never>();
    return [...new Set([...is.keys(), ...was.keys()])].flatMap((model) =>
        schemaChanges({ model }, was.get(model)?.schema, is.get(model)?.schema),
    );
}

function scopeChanges(before: Fact<readonly string[]>, after: Fact<readonly string[]>): readonly DeployChange[] {
    if (before === 'unread' || after === 'unread') return [];
    return nameChanges(before.value ?? [], after.value ?? [], (name) => l10n.t('Scope {0}', name));
}

function nameChanges(
    before: readonly string[],
    after: readonly string[],
    words: (name: string) => string,
): readonly DeployChange[] {
    const row = (mark: 'added' | 'removed') => (name: string) => ({ mark, text: words(`\`${name}\``) });
    return [...removed(after, before).map(row('added')), ...removed(before, after).map(row('removed'))];
}

function removed(before: readonly string[], after: readonly string[]): readonly string[] {
    return before.filter((name) => !after.includes(name));
}

function modelsOf({ schemas }: FunctionFacts): readonly string[] {
    return [...(schemas.models?.keys() ?? [])];
}
