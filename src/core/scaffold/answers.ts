import type { JsonValue } from '../schema/jsonSchema.ts';
import type { InputField } from './inputField.ts';

/** What an action does at its provider. */
export type ActionVerb = 'get' | 'list' | 'create' | 'update' | 'delete';

/** How the provider hands out long lists. */
export type Pagination = 'cursor' | 'link' | 'offset' | 'none';

/** How a sync learns what has changed: a filter by time, a feed whose cursor is kept, or not at all. */
export type ChangeSource = 'changedSince' | 'feed' | 'none';

/** How a sync learns what was deleted: a list of what was, a walk over all that is, or not at all. */
export type DeleteSource = 'feed' | 'fullWalk' | 'none';

/** What is asked of every function; whatever is absent gets a sensible choice. */
interface CommonAnswers {
    /** In kebab-case: `get-issue`. */
    readonly name?: string | undefined;
    readonly description?: string | undefined;
    /** The path at the provider, parameters in braces: `/repos/{owner}/issues`. */
    readonly endpoint?: string | undefined;
    /** The page of the API reference. */
    readonly docs?: string | undefined;
    /** A response of the endpoint. */
    readonly sample?: JsonValue | undefined;
}

/** What a new action is made of. */
export interface ActionAnswers extends CommonAnswers {
    readonly type: 'action';
    readonly verb: ActionVerb;
    readonly inputs?: readonly InputField[] | undefined;
    /** Of a list. */
    readonly pagination?: Pagination | undefined;
}

/** What a new sync is made of. */
export interface SyncAnswers extends CommonAnswers {
    readonly type: 'sync';
    /** In PascalCase: `Issue`. */
    readonly model?: string | undefined;
    readonly frequency?: string | undefined;
    readonly metadata?: readonly InputField[] | undefined;
    readonly pagination?: Pagination | undefined;
    readonly changes?: ChangeSource | undefined;
    /** The field of a record that says when it changed. */
    readonly changedField?: string | undefined;
    /** The parameter that asks for what changed since then. */
    readonly changedParameter?: string | undefined;
    readonly deletes?: DeleteSource | undefined;
    /** Why every run fetches everything, where no change source is at hand. */
    readonly fullRefreshReason?: string | undefined;
}

/** What a new function is made of. */
export type Answers = ActionAnswers | SyncAnswers;
