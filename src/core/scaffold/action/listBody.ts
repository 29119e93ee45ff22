import { braced, type Code } from '../code/code.ts';
import { toFill } from '../code/fill.ts';
import { defaultRecord } from '../defaultRecord.ts';
import { keyText, memberOf } from '../code/literals.ts';
import { endpointText, queryParams } from '../endpoint.ts';
import { limitsPages, pageLimitOf } from '../pageLimit.ts';
import { withoutPosition } from '../pagePosition.ts';
import { docsComment, requestCode, type Param } from '../request.ts';
import { readListSample } from '../sample/readSample.ts';
import { idKeyOf, modelSchema } from '../schemas/modelSchema.ts';
import { pageSchemaConstant, valueAtPath } from '../schemas/pageSchema.ts';
import { ProviderSchemas } from '../schemas/providerSchemas.ts';
import { kebabCase, pascalCase } from '../words.ts';
import type { ActionBody, ActionBodyParts } from './actionBody.ts';
import type { ActionRequest } from './actionInputs.ts';
import { paramOf } from './inputValues.ts';
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
    const pagination = answers.pagination ?? reading.pagination ?? 'cursor';
    const limit = pagination === 'none' ? undefined : pageLimit(request);
    const next = nextPageOf({
        pagination,
        bare: path.length === 0,
        cursorPath: reading.cursorPath,
        linkPath: reading.linkPath,
        idKey: idKeyOf(record, noun.one),
        pageSize: limit?.size ?? '',
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
            ...pageSchemaConstant(page, pageParts),
            '',
            ...written.schema,
            '',
            ...braced('const Output = z.object({', [`${listName}: z.array(${model})`, ...next.output], '});'),
            '',
            ...written.mapper,
            '',
        ],
        exec: [
            ...(limit?.before ?? []),
            ...next.before,
            ...requestCode({
                name: 'config',
                docs: docsComment(answers.docs, kebabCase(['list', ...noun.many])),
                endpoint: request.guessed ? toFill(endpoint) : endpoint,
                params: [
                    ...queryParams(pagination === 'none' ? request.endpoint : withoutPosition(request.endpoint)),
                    ...request.others.filter(isNew).map((field) => paramOf('input', field)),
                    ...(limit === undefined ? [] : [limit.param]),
                    ...next.params,
                ],
            }),
            '',
            'const response = await nango.get(config);',
            ...(path.length === 0
                ? [`const records = ${page}.parse(response.data);`]
                : [`const page = ${page}.parse(response.data);`, `const records = ${valueAtPath('page', path)};`]),
            '',
            ...braced('return {', [`${listName}: records.map(${mapper})`, ...next.values], '};'),
        ],
    };
}

interface LimitParts {
    readonly before: Code;
    readonly param: Param;
    /** The number of records, as an expression. */
    readonly size: string;
}

/** How a page is limited: by the input that asks for it, if there is one. */
function pageLimit({ endpoint, others }: ActionRequest): LimitParts {
    const { name, size } = pageLimitOf(endpoint);
    const asked = others.find((field) => limitsPages(field.name) && /^(?:integer|number)$/.test(field.type));
    if (asked === undefined)
        return { before: [], param: { name, code: `${keyText(name)}: ${size}` }, size: String(size) };
    const value = memberOf('input', asked.name);
    return {
        before: [`const pageSize = ${value}${asked.optional ? ` ?? ${size}` : ''};`],
        param: { name: asked.name, code: `${keyText(asked.name)}: pageSize` },
        size: 'pageSize',
    };
}
