import type { ActionAnswers } from '../answers.ts';
import { readEndpoint, type Endpoint } from '../endpoint.ts';
import type { InputField } from '../inputField.ts';
import type { Noun } from '../words.ts';
import { kebabCase } from '../words.ts';

/** Where an action's inputs go. */
export interface ActionRequest {
    readonly endpoint: Endpoint;
    /** Nobody has typed it. */
    readonly guessed: boolean;
    readonly inputs: readonly InputField[];
    /** Those that are no part of the path. */
    readonly others: readonly InputField[];
}

/** What the action takes: what was asked for, and what its path needs. */
export function actionRequest({ verb, endpoint, inputs }: ActionAnswers, noun: Noun): ActionRequest {
    const asked = inputs ?? defaultInputs(verb, endpoint !== undefined);
    const path = readEndpoint(endpoint ?? guessedPath(verb, asked, noun));
    const missing = path.parameters.filter((name) => !asked.some((field) => field.name === name));
    const added = missing.map((name): InputField => ({ name, type: 'string', optional: false }));
    // What stands in the path is needed, and is one value.
    const all = [...added, ...asked].map((field): InputField => {
        if (!path.parameters.includes(field.name)) return field;
        const scalar = field.type.endsWith('[]') || field.type === 'object' ? 'string' : field.type;
        return { ...field, type: scalar, optional: false };
    });
    return {
        endpoint: path,
        guessed: endpoint === undefined,
        inputs: all,
        others: all.filter(({ name }) => !path.parameters.includes(name)),
    };
}

function defaultInputs(verb: ActionAnswers['verb'], hasEndpoint: boolean): InputField[] {
    const id: InputField = { name: 'id', type: 'string', optional: false };
    const name: InputField = { name: 'name', type: 'string', optional: verb === 'update' };
    switch (verb) {
        case 'get':
        case 'delete':
            return hasEndpoint ? [] : [id];
        case 'list':
            return [];
        case 'create':
            return [name];
        case 'update':
            return hasEndpoint ? [name] : [id, name];
    }
}

function guessedPath(verb: ActionAnswers['verb'], inputs: readonly InputField[], noun: Noun): string {
    const list = `/${kebabCase(noun.many)}`;
    if (verb === 'list' || verb === 'create') return list;
    const required = inputs.filter(({ optional, type }) => !optional && (type === 'string' || type === 'integer'));
    const id = required.find(({ name }) => /id$/i.test(name)) ?? required[0];
    return `${list}/{${id?.name ?? 'id'}}`;
}
