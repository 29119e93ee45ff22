import * as l10n from '@vscode/l10n';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { jsonText } from '../../../core/text/json.ts';
import type { TreePart } from '../../../core/run/rows/rowsQuery.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { TextDocuments } from '../../textDocuments.ts';

/** A part of a run that can be opened as a document. */
export type RunPart = Extract<ResultIntent, { readonly intent: 'openDocument' }>['part'];

/** Opens a part of a run, whole, as a read-only document with native search, folding and copy. */
export async function openRunDocument(
    documents: TextDocuments,
    run: RunState,
    output: ReadOutput | undefined,
    part: RunPart,
    model?: string,
): Promise<void> {
    const { ending, text } = contentOf(run, output, part, model);
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
    output: ReadOutput | undefined,
    part: RunPart,
    model: string | undefined,
): { readonly ending: string; readonly text: string } {
    switch (part) {
        case 'result':
            return json(run.dryRun?.result?.value);
        case 'records': {
            const batches = (output?.batches ?? []).filter((batch) => model === undefined || batch.model === model);
            return json(batches.flatMap(({ records }) => records));
        }
        case 'inputs':
            return json(run.inputs);
        case 'error':
            return json(run.dryRun?.error ?? run.failure);
        case 'output':
        case 'raw':
            return { ending: '.log', text: run.dryRun?.output ?? run.dryRun?.error?.message ?? '' };
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

function json(value: unknown): { readonly ending: string; readonly text: string } {
    return { ending: '.json', text: jsonText(value, 2) ?? '' };
}
