import type { ActionVerb } from '../answers.ts';
import type { Code } from '../code/code.ts';
import { toFill } from '../code/fill.ts';
import { quoted } from '../code/literals.ts';
import { defaultRecord } from '../defaultRecord.ts';
import { endpointText, queryParams } from '../endpoint.ts';
import { docsComment, requestCode, type RequestParts } from '../request.ts';
import { readRecordSample } from '../sample/readSample.ts';
import { modelSchema } from '../schemas/modelSchema.ts';
import { pageSchema, valueAtPath } from '../schemas/pageSchema.ts';
import { ProviderSchemas } from '../schemas/providerSchemas.ts';
import { kebabCase, pascalCase, withArticle } from '../words.ts';
import type { ActionBody, ActionBodyParts } from './actionBody.ts';
import { bodyMember, paramOf } from './inputValues.ts';

const methods = { get: 'get', list: 'get', create: 'post', update: 'patch', delete: 'delete' } as const;

/** An action about one record: get, create, update, delete. */
export function recordBody({ answers, noun, request, names }: ActionBodyParts): ActionBody {
    const { verb, sample } = answers;
    const hasBody = verb === 'create' || verb === 'update';
    const params = [
        ...queryParams(request.endpoint),
        ...(hasBody ? [] : request.others.map((field) => paramOf('input', field))),
    ];
    const path = endpointText(request.endpoint, 'input');
    const config = requestCode({
        name: 'config',
        docs: docsComment(answers.docs, kebabCase([verb, ...noun.one])),
        endpoint: request.guessed ? toFill(path) : path,
        params,
        ...(hasBody ? { data: request.others.map((field) => bodyMember('input', field)) } : {}),
        ...onceOnly(verb),
    });
    const call = `await nango.${methods[verb]}(config);`;
    if (verb === 'delete' && sample === undefined) {
        return {
            inputs: request.inputs,
            schemas: ['const Output = z.object({', ['success: z.boolean()'], '});', ''],
            exec: [...config, '', call, '', 'return { success: true };'],
        };
    }

    const { record = defaultRecord, path: place = [] } = readRecordSample(sample);
    const schemas = new ProviderSchemas(names);
    const provider = schemas.addRecord(`Provider${pascalCase(noun.one)}`, record);
    const { schema, mapper } = modelSchema(
        { name: 'Output', provider, record, mapper: 'toOutput', parameter: 'found', idKey: undefined },
        schemas,
    );
    const wrapped = place.length > 0;
    const response = wrapped ? names.take('ProviderResponse') : provider;
    const wrapper: Code = wrapped
        ? [`const ${response} = ${pageSchema([{ path: place, schema: provider }])};`, '']
        : [];
    return {
        inputs: request.inputs,
        schemas: [...schemas.code, ...wrapper, ...schema, '', ...mapper, ''],
        exec: [
            ...config,
            '',
            `const response = ${call}`,
            `const parsed = ${response}.safeParse(response.data);`,
            'if (!parsed.success) {',
            [
                'throw new nango.ActionError({',
                [
                    "type: 'unexpected_response',",
                    `message: ${quoted(`The provider did not answer with ${withArticle(noun.one.join(' '))}`)}`,
                ],
                '});',
            ],
            '}',
            '',
            `return toOutput(${valueAtPath('parsed.data', place)});`,
        ],
    };
}

/** A request that creates something must not be sent twice because its answer got lost. */
function onceOnly(verb: ActionVerb): Pick<RequestParts, 'onceBecause'> {
    return verb === 'create' ? { onceBecause: 'Sent once: a second try could create a second one.' } : {};
}
