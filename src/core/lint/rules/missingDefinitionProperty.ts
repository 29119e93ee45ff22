import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import { requiredProperties } from '../reading/definitionProperties.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';

/** What every action or sync must have. */
export const missingDefinitionProperty: Rule = {
    id: 'missing-definition-property',
    severity: 'error',
    doc: `${pages.sdk}#configuration`,
    typescript: [2345, 2739, 2740, 2741],
    wholeFile: true,
    *check(file) {
        const { create } = file;
        if (!create || !file.definition || file.definitionIsOpen) return;
        const missing = requiredProperties(create.type).filter((name) => !file.properties.has(name));
        if (missing.length === 0) return;
        yield {
            at: create.callee,
            message: l10n.t('{0} needs {1}.', file.text(create.callee), missing.join(', ')),
            fixes: [...adding(file, missing)],
        };
    },
};

function* adding(file: LintedFile, missing: readonly string[]): Iterable<Fix> {
    const zod = file.references.find(({ module, form }) => form === 'import' && module === 'zod')?.names[0];
    const { definition } = file;
    if (!definition) return;
    const stubs = missing.flatMap((name) => stub(name, file.isSync, zod?.local) ?? []);
    if (stubs.length !== missing.length) return;
    yield {
        title: l10n.t('Add {0}', missing.join(', ')),
        edits: [
            propertyInsertion(
                file.source,
                definition,
                stubs,
                missing.includes('exec') ? undefined : file.property('exec')?.node,
            ),
        ],
    };
}

/** The least that compiles; what `exec` returns can't be made up. */
function stub(name: string, isSync: boolean, zod: string | undefined): string | undefined {
    switch (name) {
        case 'description':
            return "description: ''";
        case 'frequency':
            return "frequency: 'every hour'";
        case 'input':
            return zod === undefined ? undefined : `input: ${zod}.object({})`;
        case 'models':
            return zod === undefined ? undefined : `models: { Item: ${zod}.object({ id: ${zod}.string() }) }`;
        case 'exec':
            return isSync ? "exec: async (nango) => { await nango.log('Started'); }" : undefined;
        default:
            return undefined;
    }
}
