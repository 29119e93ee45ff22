/**
 * What crosses between the extension and its webviews. The extension pushes one complete state; the webview sends
 * intents, which are checked here and never answered. Texts arrive ready to show.
 */
import * as z from 'zod';
import type { FunctionType } from './core/function/functionFile.ts';
import type { FieldEdit } from './core/inputs/edit/fieldEdit.ts';
import type { FormField } from './core/inputs/form/formField.ts';
import type { JsonValue } from './core/schema/jsonSchema.ts';

/** Where a run goes, as shown in heads and headers. */
export interface EnvironmentLabel {
    readonly name: string;
    readonly production: boolean;
}

/** The parts of a dry run's inputs, in the order shown. */
export const inputSections = ['input', 'metadata', 'checkpoint', 'lastSyncDate'] as const;
export type InputSectionId = (typeof inputSections)[number];

/** One foldable part of the form. Its text is JSON, but for the last sync date. Without a form it is edited as text. */
export interface InputSection {
    readonly id: InputSectionId;
    readonly title: string;
    readonly description?: string;
    readonly text: string;
    readonly placeholder: string;
    /** One sentence under the field; absent when the text is fine. */
    readonly error?: string;
    /** Shown while folded. */
    readonly summary: string;
    /** Open when the person has not folded or unfolded it. */
    readonly openAtFirst: boolean;
    /** One line instead of a text area. */
    readonly singleLine: boolean;
    /** The function has a schema for it. */
    readonly hasSchema: boolean;
    /** What the schema makes of the text; absent while the text is no JSON. */
    readonly form?: FormField;
    /** The text was JSON before and can be so again. */
    readonly canUndo?: boolean;
}

/** The line above the run button. `links` go to sections that stop the run. */
export interface Guard {
    readonly icon: 'none' | 'info' | 'warning' | 'error' | 'loading';
    readonly text: string;
    /** All that the text stands for, line by line. */
    readonly tooltip?: string;
    readonly links: readonly GuardLink[];
}

/** The way to what stops the run. */
export interface GuardLink {
    readonly label: string;
    readonly section: InputSectionId | 'connection';
    /** The field in the section's form, as a JSON pointer. */
    readonly pointer?: string;
}

/** A box above the form: an obstacle, a refused key. Its button sends `command`. */
export interface Notice {
    readonly severity: 'info' | 'warning' | 'error';
    readonly text: string;
    readonly button?: { readonly label: string; readonly intent: InputsIntent };
}

/** One row of the menu beside the run button. */
export interface MenuItem {
    readonly label: string;
    readonly intent: InputsIntent;
    readonly startsGroup: boolean;
}

/** The button at the foot of the Dry Run view. */
export interface RunButton {
    readonly label: string;
    readonly icon: 'play' | 'eye-closed';
    readonly primary: boolean;
    readonly enabled: boolean;
    readonly intent: InputsIntent;
    /** Shown at its right while idle. */
    readonly shortcut: string;
    /** Epoch ms; the view counts from it. */
    readonly runningSince?: number;
}

/** The whole Dry Run view. `version` grows with every push of one window. */
export type InputsState =
    | { readonly view: 'loading'; readonly version: number }
    | {
          readonly view: 'noKey';
          readonly version: number;
          readonly environment: EnvironmentLabel;
          readonly host: string;
          /** Name of a key found in `.env`, offered for import; absent when there is none. */
          readonly envFileKey?: string;
      }
    | {
          readonly view: 'noFunction';
          readonly version: number;
          readonly recent: readonly RecentFunction[];
      }
    | InputsForm;

/** A function that was dry-run or compiled before, to go back to. */
export interface RecentFunction {
    readonly key: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
}

/** The form for one function. */
export interface InputsForm {
    readonly view: 'form';
    readonly version: number;
    /** Changes when another function is shown: the view then drops what it kept of the old one. */
    readonly functionKey: string;
    /** The last `edit` the extension has seen; texts of sections edited later are the view's own. */
    readonly editSequence: number;
    readonly name: string;
    readonly type: FunctionType;
    /** Empty when not chosen yet. */
    readonly integration: string;
    readonly environment: EnvironmentLabel;
    readonly connection: {
        readonly id: string;
        readonly note: string;
        /** What speaks against running on it. */
        readonly warning?: string;
        readonly error?: string;
    };
    /** The case that the form was filled with, or the words for none; `edited`: the inputs differ from it. */
    readonly case?: { readonly label: string; readonly edited: boolean };
    readonly notice?: Notice;
    readonly sections: readonly InputSection[];
    readonly guard: Guard;
    readonly run?: RunButton;
    readonly menu: readonly MenuItem[];
    /** Something is being fetched; the form stays usable. */
    readonly busy: boolean;
    /** The keyboard is to go to this section: answered once per `sequence`. */
    readonly focus?: { readonly section: InputSectionId; readonly pointer: string; readonly sequence: number };
}

const jsonValue: z.ZodType<JsonValue> = z.json();

/** What a person does to one field. */
const fieldEdit = z.discriminatedUnion('do', [
    z.object({ do: z.literal('type'), pointer: z.string(), text: z.string() }),
    z.object({ do: z.literal('set'), pointer: z.string(), value: jsonValue }),
    z.object({ do: z.enum(['choose', 'turnInto']), pointer: z.string(), index: z.number().int() }),
    z.object({
        do: z.enum(['unset', 'setNull', 'setEmpty', 'setValue', 'addItem', 'addEntry', 'remove', 'duplicate']),
        pointer: z.string(),
    }),
    z.object({ do: z.literal('move'), pointer: z.string(), by: z.number().int() }),
    z.object({ do: z.literal('rename'), pointer: z.string(), name: z.string() }),
]) satisfies z.ZodType<FieldEdit>;

/** What a webview of the side bar may ask for. */
export const inputsIntent = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('ready') }),
    z.object({
        intent: z.literal('edit'),
        functionKey: z.string(),
        section: z.enum(inputSections),
        text: z.string(),
        sequence: z.number().int(),
    }),
    z.object({
        intent: z.literal('editField'),
        functionKey: z.string(),
        section: z.enum(inputSections),
        edit: fieldEdit,
        sequence: z.number().int(),
    }),
    z.object({ intent: z.literal('editAsJson'), section: z.enum(inputSections) }),
    z.object({ intent: z.literal('undoToLastValid'), section: z.enum(inputSections) }),
    z.object({ intent: z.literal('run') }),
    z.object({ intent: z.literal('runWithoutCompiling') }),
    z.object({ intent: z.literal('runAnyway') }),
    z.object({ intent: z.literal('runWithoutWrongFields') }),
    z.object({ intent: z.literal('runAnother') }),
    z.object({ intent: z.literal('stopWatching') }),
    z.object({ intent: z.literal('chooseConnection') }),
    z.object({ intent: z.literal('chooseIntegration') }),
    z.object({ intent: z.literal('chooseCase') }),
    /** Saves what is typed to the case that was chosen. */
    z.object({ intent: z.literal('saveCase') }),
    z.object({ intent: z.literal('saveAsCase') }),
    z.object({ intent: z.literal('runAllCases') }),
    z.object({ intent: z.literal('switchEnvironment') }),
    z.object({ intent: z.literal('refreshConnections') }),
    z.object({ intent: z.literal('addApiKey') }),
    z.object({ intent: z.literal('importKey') }),
    z.object({ intent: z.literal('addEnvironment') }),
    z.object({ intent: z.literal('showScopes') }),
    z.object({ intent: z.literal('openDryRunById') }),
    z.object({ intent: z.literal('copyAsCurl') }),
    z.object({ intent: z.literal('copyDryRunId') }),
    z.object({ intent: z.literal('goTo'), line: z.number().int(), character: z.number().int() }),
    z.object({ intent: z.literal('openRecent'), key: z.string() }),
]);
export type InputsIntent = z.infer<typeof inputsIntent>;

/** How a run stands, in the result view's words. */
export type RunPhase =
    'compiling' | 'starting' | 'running' | 'reconnecting' | 'notWatching' | 'succeeded' | 'failed' | 'lost';

/** A JSON value, or the note that it is too large for the state and is opened as a document. */
export type ShownValue =
    { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'large'; readonly bytes: number };

/** One line of the output, with what is known of it. */
export interface ShownLine {
    readonly number: number;
    readonly text: string;
    /** `nango`: written by the platform itself. */
    readonly source: 'function' | 'nango';
    readonly level: 'info' | 'warn' | 'error';
}

/** One call to the provider, in order. */
export interface ShownCall {
    readonly method: string;
    readonly status: number;
    readonly path: string;
    readonly query: string;
}

/** One record that a sync would have stored. */
export interface ShownRecord {
    readonly kind: 'saved' | 'updated' | 'deleted';
    readonly value: unknown;
}

/** The records of one model. `total` counts those not sent too. */
export interface ShownModel {
    readonly model: string;
    readonly records: readonly ShownRecord[];
    readonly total: number;
}

/** Why a run failed, ready to read. */
export interface ShownError {
    readonly headline: string;
    readonly cause: string;
    /** Ways out, the best first. */
    readonly remedies: readonly { readonly label: string; readonly intent: ResultIntent }[];
    readonly stack: readonly string[];
    /** Payload of an ActionError or the provider's answer. */
    readonly payload?: ShownValue;
    /** What Nango sent, whole. */
    readonly raw: string;
}

/** A step of the Progress tab. */
export interface ShownStep {
    readonly label: string;
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    /** Milliseconds it took; absent unless done. */
    readonly ms?: number;
    /** Epoch ms; present while running. */
    readonly since?: number;
}

/** One dry run in the result view. Times are epoch milliseconds. */
export interface ShownRun {
    /** The window's own key of the run; tabs chosen by hand are kept by `functionKey`. */
    readonly key: string;
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly connection: string;
    readonly environment: EnvironmentLabel;
    readonly phase: RunPhase;
    /** The word beside the status icon. */
    readonly statusWord: string;
    /** Said by the live region when it changes; empty for nothing. */
    readonly announcement: string;
    readonly dryRunId?: string;
    readonly startedAt: number;
    readonly endedAt?: number;
    readonly compileMs?: number;
    readonly startMs?: number;
    readonly runMs?: number;
    /** The platform stops the run after this long. */
    readonly limitMs: number;
    /** The text has changed since the run. */
    readonly codeChanged: boolean;
    readonly steps: readonly ShownStep[];
    /** A box over the content: not watching, lost, never settled. */
    readonly notice?: {
        readonly severity: 'info' | 'warning' | 'error';
        readonly text: string;
        readonly buttons: readonly { readonly label: string; readonly intent: ResultIntent }[];
        /** Epoch ms of the next try while reconnecting. */
        readonly nextTryAt?: number;
    };
    readonly result?: ShownValue;
    readonly models: readonly ShownModel[];
    readonly calls: readonly ShownCall[];
    /** At most some hundred KB; `outputLines` counts all. */
    readonly output: readonly ShownLine[];
    readonly outputLines: number;
    readonly error?: ShownError;
    /** What was sent, section by section; absent for a run that was opened by its id. */
    readonly inputs?: readonly { readonly title: string; readonly value: ShownValue }[];
}

/** The whole result view. */
export type ResultState =
    | { readonly view: 'empty'; readonly version: number }
    | { readonly view: 'reading'; readonly version: number }
    | {
          readonly view: 'run';
          readonly version: number;
          readonly run: ShownRun;
          /** The function's run before, already ended, to look at while `run` goes on; the view also remembers it itself. */
          readonly last?: ShownRun;
      };

/** What the result view may ask for. */
export const resultIntent = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('ready') }),
    z.object({ intent: z.literal('runAgain') }),
    z.object({ intent: z.literal('runAsOtherType') }),
    z.object({ intent: z.literal('stopWatching') }),
    z.object({ intent: z.literal('watchAgain') }),
    z.object({ intent: z.literal('tryNow') }),
    z.object({ intent: z.literal('showLog') }),
    z.object({ intent: z.literal('showProblems') }),
    z.object({ intent: z.literal('showFunction') }),
    z.object({ intent: z.literal('openDryRunById') }),
    z.object({ intent: z.literal('chooseConnection') }),
    z.object({ intent: z.literal('chooseIntegration') }),
    z.object({ intent: z.literal('addApiKey') }),
    z.object({ intent: z.literal('openApiKeys') }),
    z.object({ intent: z.literal('openProxySettings') }),
    z.object({ intent: z.literal('useTheseInputs') }),
    z.object({
        intent: z.literal('openDocument'),
        part: z.enum(['result', 'records', 'output', 'error', 'inputs', 'raw']),
        model: z.string().optional(),
    }),
    z.object({ intent: z.literal('copy'), text: z.string() }),
    z.object({ intent: z.literal('copyDryRunId') }),
]);
export type ResultIntent = z.infer<typeof resultIntent>;

/** A state on its way to a webview. */
export interface StateMessage<State> {
    readonly type: 'state';
    readonly state: State;
}
