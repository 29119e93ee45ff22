import * as l10n from '@vscode/l10n';
import { variableHolding } from '../../function/exports.ts';
import { pages } from '../documentation.ts';
import { at } from '../edits/insertion.ts';
import { lineBreakOf } from '../edits/layout.ts';
import type { Rule } from '../rule.ts';

/** What is not exported as default is not there for the platform. */
export const defaultExportRequired: Rule = {
    id: 'default-export-required',
    severity: 'error',
    doc: `${pages.sdk}#configuration`,
    wholeFile: true,
    *check(file) {
        for (const { node, message } of file.obstacles('no-default-export')) {
            const { create, source } = file;
            if (!node || !create) continue;
            const variable = variableHolding(create.node);
            const newLine = lineBreakOf(source);
            const end = source.endsWith('\n') || source === '' ? newLine : `${newLine}${newLine}`;
            const statement = create.node.parent?.name === 'ExpressionStatement' ? create.node : undefined;
            const edit = variable
                ? at(source.length, `${end}export default ${file.text(variable)};${newLine}`)
                : statement && at(statement.from, 'export default ');
            const isTop = (variable?.parent ?? statement?.parent)?.parent?.name === 'Script';
            yield {
                at: node,
                message,
                fixes: edit && isTop ? [{ title: l10n.t('Export It as Default'), edits: [edit] }] : [],
            };
        }
    },
};
