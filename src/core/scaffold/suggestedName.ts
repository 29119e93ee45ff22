import type { ActionVerb } from './answers.ts';
import { readEndpoint } from './endpoint.ts';
import { kebabCase, nounOf, pascalCase, plural, singular, wordsOf } from './words.ts';

/** A name for a function that does this at a path: `get-issue` for `/repos/{owner}/issues/{number}`. */
export function suggestedName(kind: ActionVerb | 'sync', endpoint: string | undefined): string {
    const texts = endpoint === undefined ? [] : readEndpoint(endpoint).parts.filter((part) => typeof part === 'string');
    const segment = texts
        .flatMap((text) => text.split('/'))
        .findLast((text) => wordsOf(text).some((word) => !/^(?:v?\d+|api|rest)$/.test(word)));
    const words = wordsOf(segment ?? 'items').filter((word) => /^[a-z]/.test(word));
    const last = singular(words.pop() ?? 'items');
    return kebabCase([kind, ...words, kind === 'list' || kind === 'sync' ? plural(last) : last]);
}

/** A model's name for what a function is about: at least two characters, the first a capital letter. */
export function suggestedModel(name: string): string {
    const model = pascalCase(nounOf(name).one);
    return model.length > 1 ? model : `Item${model}`;
}
