import { braced } from '../code/code.ts';
import { toFill } from '../code/fill.ts';
import { defaultRecord } from '../defaultRecord.ts';
import { endpointText, queryMembers } from '../endpoint.ts';
import { docsComment, requestCode } from '../request.ts';
import { readListSample } from '../sample/readSample.ts';
import { idKeyOf, modelSchema } from '../schemas/modelSchema.ts';
import { pageSchema, valueAtPath } from '../schemas/pageSchema.ts';
import { ProviderSchemas } from '../schemas/providerSchemas.ts';
import { kebabCase, pascalCase } from '../words.ts';
import type { ActionBody, ActionBodyParts } from './actionBody.ts';
import { paramMember } from './inputValues.ts';
import { nextPageOf } from './nextPage.ts';

/** An action that gives one page of a list: results stay small, the caller asks for the next page. */
export function listBody({ answers, noun, request, names }: ActionBodyParts): ActionBody {
    const listName = noun.many.join('_');
    const reading = readListSample(answers.sample, noun.many.join(''));
    const { record = defaultRecord, path = ['items'] } = reading;
    const schemas = new ProviderSchemas(names);
    const page = names.take('ProviderPage');
    const provider = schemas.addRecord(`Provider${pascalCase(noun.one)}`, record);
    const model = names.take(pascalCase(noun.one), 'Result');
    const mapper = `to${pascalCase(noun.one)}`;
    const parts = { name: model, provider, record, mapper, parameter: 'found', idKey: undefined };
    const written = modelSchema(parts, schemas);
    const next = nextPageOf({
        pagination: answers.pagination ?? reading.pagination ?? 'cursor',
        bare: path.length === 0,
        cursorPath: reading.cursorPath,
        linkPath: reading.linkPath,
        idKey: idKeyOf(record, noun.one),
        taken: request.endpoint.parameters,
    });
    const isNew = ({ name }: { readonly name: string }): boolean => !next.inputs.some((field) => field.name === name);
    const endpoint = endpointText(request.endpoint, 'input');
    const pageParts = [
        { path, schema: `z.array(${provider})` },
        ...(next.part === undefined ? [] : [{ path: next.part, schema: 'z.string().nullish()', optional: true }]),
    ];
    return {
        inputs: [...request.inputs.filter(isNew), ...next.inputs],
        schemas: [
            ...schemas.code,
            `const ${page} = ${pageSchema(pageParts)};`,
            '',
            ...written.schema,
            '',
            ...braced('const Output = z.object({', [`${listName}: z.array(${model})`, ...next.output], '});'),
            '',
            ...written.mapper,
            '',
        ],
        exec: [
            ...next.before,
            ...requestCode({
                name: 'config',
                docs: docsComment(answers.docs, kebabCase(['list', ...noun.many])),
                endpoint: request.guessed ? toFill(endpoint) : endpoint,
                params: [
                    ...queryMembers(request.endpoint),
                    ...(answers.pagination === 'none' ? [] : ['limit: 100']),
                    ...request.others.filter(isNew).map((field) => paramMember('input', field)),
                    ...next.params,
                ],
            }),
            '',
            'const response = await nango.get(config);',
            `const page = ${page}.parse(response.data);`,
            `const records = ${valueAtPath('page', path)};`,
            '',
            ...braced('return {', [`${listName}: records.map(${mapper})`, ...next.values], '};'),
        ],
    };
}
