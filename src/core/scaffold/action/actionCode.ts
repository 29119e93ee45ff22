import type { ActionAnswers } from '../answers.ts';
import { textOfCode } from '../code/code.ts';
import { quoted } from '../code/literals.ts';
import { Names } from '../names.ts';
import { inputSchema } from '../schemas/inputSchema.ts';
import { nounOf, withArticle, type Noun } from '../words.ts';
import { actionRequest } from './actionInputs.ts';
import type { ActionBody } from './actionBody.ts';
import { listBody } from './listBody.ts';
import { recordBody } from './recordBody.ts';

/** The text of an action made for the answers; what is to be filled in is marked. */
export function actionCode(answers: ActionAnswers): string {
    const noun = nounOf(answers.name ?? '');
    const request = actionRequest(answers, noun);
    const parts = { answers, noun, request, names: new Names() };
    const body = answers.verb === 'list' ? listBody(parts) : recordBody(parts);
    return textOfCode([
        "import { createAction } from 'nango';",
        "import type { ProxyConfiguration } from 'nango';",
        "import * as z from 'zod';",
        '',
        ...inputSchema('Input', body.inputs),
        '',
        ...body.schemas,
        'export default createAction({',
        [
            `description: ${quoted(answers.description ?? described(answers, noun))},`,
            "version: '1.0.0',",
            'input: Input,',
            'output: Output,',
            '',
            `exec: async (${parametersOf(body)}): Promise<z.infer<typeof Output>> => {`,
            body.exec,
            '}',
        ],
        '});',
    ]);
}

function parametersOf({ inputs }: ActionBody): string {
    return inputs.length === 0 ? 'nango' : 'nango, input';
}

function described({ verb, pagination }: ActionAnswers, { one, many }: Noun): string {
    const single = withArticle(one.join(' '));
    switch (verb) {
        case 'get':
            return `Gets ${single}`;
        case 'list':
            return `Lists ${many.join(' ')}${pagination === 'none' ? '' : ', one page at a time'}`;
        case 'create':
            return `Creates ${single}`;
        case 'update':
            return `Updates ${single}`;
        case 'delete':
            return `Deletes ${single}`;
    }
}
