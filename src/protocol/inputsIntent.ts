import * as z from 'zod';
import type { FieldEdit } from '../core/inputs/edit/fieldEdit.ts';
import type { JsonValue } from '../core/schema/jsonSchema.ts';

/** The parts of a dry run's inputs, in the order shown. */
export const inputSections = ['input', 'metadata', 'checkpoint', 'lastSyncDate'] as const;
export type InputSectionId = (typeof inputSections)[number];

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
    z.object({ intent: z.literal('newFunction') }),
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
