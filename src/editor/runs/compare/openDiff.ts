import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sentWith, type ComparedRun } from '../../../core/run/compare/compareRuns.ts';
import { callsText, recordsText, valueText } from '../../../core/run/compare/diffTexts.ts';
import type { ComparedPart, RunDifference, Side } from '../../../core/run/compare/runDifference.ts';
import { tookMs } from '../../../core/run/outcome.ts';
import { jsonText } from '../../../core/text/json.ts';
import { duration } from '../../../core/text/duration.ts';
import { takeSlices } from '../../slices.ts';
import type { ComparisonParts } from './openComparison.ts';

type Parts = Pick<ComparisonParts, 'documents' | 'texts'>;

/** Both runs, and the paths that are not compared. */
interface Compared {
    readonly before: ComparedRun;
    readonly after: ComparedRun;
    readonly ignored: readonly string[];
}

interface Texts {
    readonly name: string;
    readonly before: string;
    readonly after: string;
}

/** Opens a part of both runs in VS Code's diff editor; of all parts the one that matters most. */
export async function openPart(parts: Parts, compared: Compared, part: ComparedPart | 'all'): Promise<void> {
    const chosen = part === 'all' ? telling(compared) : part;
    await openDiff(parts, compared, chosen, await textsOf(compared, chosen));
}

/** Opens both sides of one difference in VS Code's diff editor; of code the two texts that were run. */
export async function openDifference(
    parts: Parts,
    compared: Compared,
    difference: RunDifference,
    index: number,
): Promise<void> {
    if (difference.isCode) {
        const [before, after] = await Promise.all(
            [compared.before, compared.after].map(({ run }) => parts.texts.get(run.codeHash)),
        );
        if (before === undefined || after === undefined) {
            await vscode.window.showInformationMessage(l10n.t('The code of one of these runs is not kept any more.'));
            return;
        }
        const name = `${compared.after.run.name}.ts`;
        await openDiff(parts, compared, 'code', { name, before: before.source, after: after.source });
        return;
    }
    const { before, after } = difference;
    const isText = [before, after].every((side) => side === undefined || 'words' in side || isString(side.value));
    const name = `${difference.subject ?? l10n.t('difference')}${isText ? '.txt' : '.json'}`;
    await openDiff(parts, compared, `difference ${index}`, { name, before: sideText(before), after: sideText(after) });
}

async function openDiff({ documents }: Parts, { before, after }: Compared, what: string, texts: Texts): Promise<void> {
    const side = (at: 'before' | 'after', text: string): vscode.Uri =>
        documents.keep(
            `compare:${before.run.key}:${after.run.key}:${what}:${at}`,
            texts.name.replaceAll('/', ' '),
            text,
        );
    const title = l10n.t('{0}: {1} ↔ {2}', texts.name, ageOf(before), ageOf(after));
    const [left, right] = [side('before', texts.before), side('after', texts.after)];
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
}

function ageOf({ run: { endedAt, startedAt } }: ComparedRun): string {
    return new Date(endedAt ?? startedAt).toLocaleString(vscode.env.language, {
        dateStyle: 'medium',
        timeStyle: 'short',
    });
}

function telling({ before, after }: Compared): ComparedPart | 'output' {
    const either = (has: (run: ComparedRun) => boolean): boolean => has(before) || has(after);
    if (either(({ run }) => run.dryRun?.result !== undefined)) return 'result';
    return either(({ output }) => (output?.batches.length ?? 0) > 0) ? 'records' : 'output';
}

async function textsOf(compared: Compared, part: ComparedPart | 'output'): Promise<Texts> {
    const { before, after, ignored } = compared;
    const name = (title: string, ending: string): string => `${after.run.name} ${title}${ending}`;
    const both = (text: (run: ComparedRun, other: ComparedRun) => string): Pick<Texts, 'before' | 'after'> => ({
        before: text(before, after),
        after: text(after, before),
    });
    switch (part) {
        case 'result': {
            const value = ({ run }: ComparedRun): unknown => run.dryRun?.result?.value;
            const text = (run: ComparedRun): string => valueText(value(run), value(before), ignored);
            return { name: name(l10n.t('result'), '.json'), ...both(text) };
        }
        case 'records': {
            const text = ({ output }: ComparedRun): Promise<string> =>
                takeSlices(recordsText(output?.batches ?? [], ignored));
            return { name: name(l10n.t('records'), '.json'), before: await text(before), after: await text(after) };
        }
        case 'calls':
            return { name: name(l10n.t('calls'), '.log'), ...both(({ output }) => callsText(output?.calls ?? [])) };
        case 'inputs': {
            const order = sentWith(before.run);
            return { name: name(l10n.t('inputs'), '.json'), ...both(({ run }) => valueText(sentWith(run), order, [])) };
        }
        case 'timing':
            return { name: name(l10n.t('timing'), '.txt'), ...both(({ run }) => duration(tookMs(run))) };
        case 'output': {
            const text = ({ run: { dryRun } }: ComparedRun): string => dryRun?.output ?? dryRun?.error?.message ?? '';
            return { name: name(l10n.t('output'), '.log'), ...both(text) };
        }
    }
}

function sideText(side: Side | undefined): string {
    if (side === undefined) return '';
    if ('words' in side) return side.words;
    return isString(side.value) ? side.value : (jsonText(side.value, 2) ?? '');
}

function isString(value: unknown): value is string {
    return typeof value === 'string';
}
