import { jsonText } from '../text/json.ts';
import type { Draft } from './draft.ts';
import type { RunInputs } from './readDraft.ts';

/** The draft that reads as these inputs: to use an earlier run's inputs again. */
export function draftOf({ connection, input, metadata, checkpoint, lastSyncDate }: RunInputs): Draft {
    return {
        connection,
        input: textOf(input),
        metadata: textOf(metadata),
        checkpoint: textOf(checkpoint),
        lastSyncDate: lastSyncDate ?? '',
        aside: {},
    };
}

function textOf(value: unknown): string {
    return jsonText(value, 2) ?? '';
}
