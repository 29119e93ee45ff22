import type { ActionAnswers } from '../answers.ts';
import type { Code } from '../code/code.ts';
import type { InputField } from '../inputField.ts';
import type { Names } from '../names.ts';
import type { Noun } from '../words.ts';
import type { ActionRequest } from './actionInputs.ts';

/** What an action's body is made from. */
export interface ActionBodyParts {
    readonly answers: ActionAnswers;
    readonly noun: Noun;
    readonly request: ActionRequest;
    readonly names: Names;
}

/** What an action's kind decides. */
export interface ActionBody {
    readonly inputs: readonly InputField[];
    /** Constants and functions above the create call, an empty line behind each. */
    readonly schemas: Code;
    readonly exec: Code;
}
