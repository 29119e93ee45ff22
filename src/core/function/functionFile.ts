import type { Position } from '../text/position.ts';
import type { ProviderUse } from './providerUse.ts';

/** What the platform runs: an action on demand, a sync on a schedule. */
export type FunctionType = 'action' | 'sync';

/** How the function leaves its file; `<T>`: called with type arguments. `none`: the call is not the default export. */
export type ExportForm = 'export-default-call' | 'export-default-call<T>' | 'const-then-default' | 'none';

/** One `createAction`/`createSync`/`createOnEvent` call, found by its import binding from `nango`. */
export interface FoundFunction {
    /** `onEvent` functions are found too, so that the editor can say that they can't run remotely. */
    readonly type: FunctionType | 'onEvent';
    /** From the file name; empty for a text without a path. */
    readonly name: string;
    /** From `<integration>/actions|syncs/<name>.ts`; absent where the path does not tell. */
    readonly integration?: string;
    readonly exportForm: ExportForm;
    /** Where the callee's name starts. */
    readonly call: Position;
    /** Where the callee's name ends. */
    readonly callEnd: Position;
}

/** Why a file may not run on the platform, and whether Nango would even accept it. */
export type ObstacleCode =
    | 'no-function'
    | 'no-default-export'
    | 'default-export-form'
    | 'definition-not-inline'
    | 'on-event'
    | 'several-functions'
    | 'relative-import'
    | 'package-import'
    | 'type-import'
    | 'named-export'
    | 'create-function';

/** Something that will keep the file from running remotely, said before anything is sent. */
export interface Obstacle {
    readonly code: ObstacleCode;
    readonly line: number;
    readonly character: number;
    readonly endLine: number;
    readonly endCharacter: number;
    /** One sentence: what it is and what to do. */
    readonly message: string;
    /** True where a dry run or deployment can't work at all, so that "Run anyway" is not offered. */
    readonly blocking: boolean;
}

/** What a text holds, read without running it; total: any text gives an answer. */
export interface FunctionFile {
    readonly functions: readonly FoundFunction[];
    /** False when the file imports another file of the project. */
    readonly singleFile: boolean;
    readonly obstacles: readonly Obstacle[];
    readonly providerUse: ProviderUse;
}
