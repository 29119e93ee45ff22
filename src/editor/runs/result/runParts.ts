import * as l10n from '@vscode/l10n';
import type { RunInputs } from '../../../core/inputs/readDraft.ts';
import type { RecordList } from '../../../core/run/output/printedRecords.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RecordKind } from '../../../core/run/output/records.ts';
import type { RunError } from '../../../core/run/output/runError.ts';
import { listedLines } from '../../../core/run/rows/outputLines.ts';
import type { RunCall } from '../../../core/run/rows/callRows.ts';
import type { RunRecord } from '../../../core/run/rows/record.ts';
import type { TreePart } from '../../../core/run/rows/rowsQuery.ts';
import type { RunContent } from '../../../core/run/rows/runRows.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { inputTitle, modelTitle } from './shownCheck.ts';

/** A run as rows are made from it: all of it, whether or not it rides in the state. */
export class RunParts implements RunContent {
    readonly lines: RunContent['lines'];
    readonly calls: readonly RunCall[];
    /** The records of each model, as the platform reported them. */
    readonly models: ReadonlyMap<string, readonly RunRecord[]>;
    /** What was sent, section by section. */
    readonly inputs: readonly { readonly title: string; readonly value: unknown }[];
    private readonly run: RunState;
    private readonly error: RunError | undefined;

    constructor(run: RunState, output: ReadOutput | undefined) {
        this.run = run;
        this.error = output?.error;
        this.lines = output?.lines ?? listedLines([]);
        this.calls = (output?.calls ?? []).map(({ method, status, path, query }) => ({
            method,
            status: status ?? 0,
            path,
            // Rows write the question mark themselves.
            query: query.replace(/^\?/, ''),
        }));
        this.models = modelsOf(output);
        this.inputs = run.inputs === undefined ? [] : inputsOf(run.inputs);
    }

    value(part: TreePart): unknown {
        switch (part.of) {
            case 'result':
                return this.run.dryRun?.result?.value;
            case 'payload':
                return this.payload;
            case 'input':
                return this.inputs[part.section]?.value;
            case 'record':
                return this.records(part.model)[part.record]?.value;
        }
    }

    records(model: string): readonly RunRecord[] {
        return this.models.get(model) ?? [];
    }

    /** Payload of an ActionError or the provider's answer. */
    get payload(): unknown {
        return this.error?.kind === 'actionError' || this.error?.kind === 'upstream' ? this.error.payload : undefined;
    }
}

function modelsOf(output: ReadOutput | undefined): ReadonlyMap<string, readonly RunRecord[]> {
    const models = new Map<string, RunRecord[]>();
    for (const { model, kind, records } of output?.batches ?? []) {
        const name = modelTitle(model);
        const shown = models.get(name) ?? [];
        for (let index = 0; index < records.length; index++) shown.push(new PrintedRecord(kind, records, index));
        models.set(name, shown);
    }
    return models;
}

function inputsOf({ connection: _connection, lastSyncDate, ...values }: RunInputs): RunParts['inputs'] {
    const titled = [
        [inputTitle('input'), values.input],
        [inputTitle('metadata'), values.metadata],
        [inputTitle('checkpoint'), values.checkpoint],
        [l10n.t('Last sync date'), lastSyncDate],
    ] as const;
    return titled.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value }]));
}

/** A record is read when its value is asked for. */
class PrintedRecord implements RunRecord {
    readonly kind: RecordKind;
    private readonly records: RecordList;
    private readonly index: number;

    constructor(kind: RecordKind, records: RecordList, index: number) {
        this.kind = kind;
        this.records = records;
        this.index = index;
    }

    get value(): unknown {
        return this.records.at(this.index);
    }
}
