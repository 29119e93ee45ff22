import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../../schema/jsonSchema.ts';
import { choicesOf, kindOf } from './fieldKind.ts';
import { branchesOf, viewOf, type SchemaView } from './schemaView.ts';

/** The word for a type as it stands beside a label: `string`, `date`, `object[]`, `integer or null`. */
export function typeWord(view: SchemaView, root: JsonSchema): string {
    const word = wordOf(view, root);
    return view.nullable ? l10n.t('{0} or null', word) : word;
}

function wordOf(view: SchemaView, root: JsonSchema): string {
    const { schema } = view;
    switch (kindOf(view, root)) {
        case 'text':
            return schema.format === undefined ? 'string' : (formatWords.get(schema.format) ?? schema.format);
        case 'number':
            return schema.type === 'integer' ? 'integer' : 'number';
        case 'boolean':
            return 'boolean';
        case 'choice':
            return choicesOf(view, root)?.length === 1 ? l10n.t('constant') : 'enum';
        case 'object':
            return 'object';
        case 'record':
            return 'record';
        case 'list':
            return listWord(view, root);
        case 'union':
            return unionWord(view, root);
        case 'nothing':
            return 'null';
        case 'json':
            return schema.type === 'array' ? 'array' : schema.type === 'object' ? 'object' : l10n.t('any JSON');
    }
}

const formatWords: ReadonlyMap<string, string> = new Map([
    ['uri', 'URL'],
    ['uuid', 'UUID'],
    ['date-time', 'date-time'],
]);

function listWord({ schema, pointer }: SchemaView, root: JsonSchema): string {
    const { items } = schema;
    if (schema.prefixItems !== undefined || items === undefined || items === false) return l10n.t('tuple');
    const view = viewOf({ schema: items, pointer }, root);
    const word = view.nullable || kindOf(view, root) === 'union' ? undefined : wordOf(view, root);
    return word === undefined || word.includes(' ') ? l10n.t('list') : `${word}[]`;
}

function unionWord(view: SchemaView, root: JsonSchema): string {
    const views = (branchesOf(view) ?? []).map((branch) => viewOf(branch, root));
    const words = [
        ...new Set(views.map((branch) => (kindOf(branch, root) === 'union' ? 'union' : wordOf(branch, root)))),
    ];
    const [first = '', second] = words;
    if (second === undefined) return first;
    return words.length === 2 ? l10n.t('{0} or {1}', first, second) : l10n.t('one of {0}', words.length);
}
