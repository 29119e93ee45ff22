import * as l10n from '@vscode/l10n';
import { joined, jsonPieces } from '../../../core/text/jsonPieces.ts';
import type { TreePart } from '../../../core/run/rows/rowsQuery.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { takeSlices } from '../../slices.ts';
import type { TextDocuments } from '../../textDocuments.ts';
import type { RunParts } from './runParts.ts';

/** A part of a run that can be opened as a document. */
export type RunPart = Extract<ResultIntent, { readonly intent: 'openDocument' }>['part'];

/** Opens a part of a run, whole, as a read-only document with native search, folding and copy. */
export async function openRunDocument(
    documents: TextDocuments,
    run: RunState,
    parts: RunParts,
    part: RunPart,
    model?: string,
): Promise<void> {
    const { ending, pieces } = contentOf(run, parts, part, model);
    const text = await takeSlices(joined(pieces));
    const name = `${run.name} ${titleOf(part)}${ending}`;
    await documents.show(documents.keep(`run:${run.key}:${part}:${model ?? ''}`, name, text));
}

/** Opens one value of a run, whose text is given. */
export async function openValueDocument(
    documents: TextDocuments,
    run: RunState,
    part: TreePart,
    path: string,
    text: string,
): Promise<void> {
    const at =
        part.of === 'record'
            ? `${part.model} ${part.record + 1}`
            : titleOf(part.of === 'payload' ? 'error' : part.of === 'input' ? 'inputs' : 'result');
    const name = `${run.name} ${at}${path === '' ? '' : ` ${path}`}`.replaceAll(/[/\\?#]/g, ' ').slice(0, longestName);
    await documents.show(documents.keep(`run:${run.key}:${JSON.stringify(part)}:${path}`, `${name}.json`, text));
}

const longestName = 100;

function contentOf(
    run: RunState,
    parts: RunParts,
    part: RunPart,
    model: string | undefined,
): { readonly ending: string; readonly pieces: Iterable<string> } {
    switch (part) {
        case 'result':
            return json(run.dryRun?.result?.value);
        case 'records': {
            const records = model === undefined ? [...parts.models.values()].flat() : parts.records(model);
            return json(records.map(({ value }) => value));
        }
        case 'inputs':
            return json(run.inputs);
        case 'error':
            return json(run.dryRun?.error ?? run.failure);
        case 'output':
        case 'raw':
            return { ending: '.log', pieces: [run.dryRun?.output ?? run.dryRun?.error?.message ?? ''] };
    }
}

function titleOf(part: RunPart): string {
    switch (part) {
        case 'result':
            return l10n.t('result');
        case 'records':
            return l10n.t('records');
        case 'output':
        case 'raw':
            return l10n.t('output');
        case 'error':
            return l10n.t('error');
        case 'inputs':
            return l10n.t('inputs');
    }
}

function json(value: unknown): { readonly ending: string; readonly pieces: Iterable<string> } {
    return { ending: '.json', pieces: value === undefined ? [] : jsonPieces(value, 2) };
}
