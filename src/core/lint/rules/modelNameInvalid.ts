import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { modelProperties } from '../reading/models.ts';
import type { Property } from '../reading/properties.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';

/** The platform's form of model names. */
const accepted = /^[A-Z][a-zA-Z0-9_]+$/;

/** The platform takes model names that start with a capital letter. */
export const modelNameInvalid: Rule = {
    id: 'model-name-invalid',
    severity: 'error',
    doc: `${pages.sdk}#createsync`,
    *check(file) {
        for (const [name, property] of modelProperties(file)) {
            if (accepted.test(name)) continue;
            yield {
                at: property.key,
                message: l10n.t(
                    'A model’s name starts with a capital letter and has letters, digits and _ only, two characters at least.',
                ),
                fixes: [...renaming(file, name, property)],
            };
        }
    },
};

function* renaming(file: LintedFile, name: string, { key, value }: Property): Iterable<Fix> {
    const better = name
        .replace(/[^A-Za-z0-9_]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
        .replace(/^[^A-Za-z]+/, '')
        .replace(/^[a-z]/, (first) => first.toUpperCase());
    if (!accepted.test(better) || modelProperties(file).has(better)) return;
    const uses = file.nodes
        .of('String')
        .filter((node) => node.from !== key.from && stringValue(file.source, node) === name);
    const named = file.calls.flatMap((call) => call.arguments.map(({ from }) => from));
    yield {
        title: l10n.t('Rename to {0}', better),
        edits: [
            { from: key.from, to: key.to, text: value.from === key.from ? `${better}: ${name}` : better },
            ...uses
                .filter(({ from }) => named.includes(from))
                .map(({ from, to }) => ({ from: from + 1, to: to - 1, text: better })),
        ],
    };
}
