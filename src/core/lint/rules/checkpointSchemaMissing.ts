import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { propertiesOf } from '../reading/properties.ts';
import type { Fix, Rule } from '../rule.ts';

/** Without a schema there is no type that could be saved. */
export const checkpointSchemaMissing: Rule = {
    id: 'checkpoint-schema-missing',
    severity: 'error',
    doc: pages.checkpoints,
    typescript: [2322, 2345, 2353, 2339],
    wholeFile: true,
    *check(file) {
        const [call] = file.callsOf('saveCheckpoint');
        if (!call || !file.create || file.definitionIsOpen || file.property('checkpoint')) return;
        if (!file.exec || call.node.from < file.exec.from || call.node.to > file.exec.to) return;
        yield {
            at: call.name,
            message: l10n.t('A checkpoint is saved, but the function declares no schema for it.'),
            fixes: [...declaring(file, call.arguments[0])],
        };
    },
};

function* declaring(file: LintedFile, saved: SyntaxNode | undefined): Iterable<Fix> {
    const { definition } = file;
    const zod = file.references.find(({ module, form }) => form === 'import' && module === 'zod')?.names[0];
    if (!definition || !zod || saved?.name !== 'ObjectExpression') return;
    const fields = [...propertiesOf(file.source, saved)].map(
        ([name, { value }]) =>
            `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`}: ${zod.local}.${typeOf(value)}()`,
    );
    if (fields.length === 0) return;
    const property = `checkpoint: ${zod.local}.object({ ${fields.join(', ')} })`;
    yield {
        title: l10n.t('Declare a Checkpoint Schema'),
        edits: [propertyInsertion(file.source, definition, [property], file.property('exec')?.node)],
    };
}

function typeOf({ name }: SyntaxNode): string {
    return name === 'Number' ? 'number' : name === 'BooleanLiteral' ? 'boolean' : 'string';
}
