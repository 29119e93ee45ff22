import * as l10n from '@vscode/l10n';
import { duration } from '../../text/duration.ts';
import { jsonPieces } from '../../text/jsonPieces.ts';
import { mismatchWords } from '../check/mismatchWords.ts';
import { callRows, type RunCall } from '../rows/callRows.ts';
import type { RunRecord } from '../rows/record.ts';
import { cellsOf, recordColumns } from '../rows/recordColumns.ts';
import { finish } from '../../steps.ts';
import type { RunState } from '../runState.ts';
import { codeBlock, codeSpan, plain, table } from './markdown.ts';

/** What a report of a run tells besides its state. */
export interface ReportFacts {
    /** "Succeeded in 34.9 s.", "Failed: no quota for NangoHQ". */
    readonly outcome: string;
    readonly error?:
        | {
              readonly headline: string;
              readonly details?: string | undefined;
              readonly cause: string;
              readonly stack: readonly string[];
          }
        | undefined;
    /** Payload of an ActionError or the provider's answer. */
    readonly payload?: unknown;
    readonly models: ReadonlyMap<string, readonly RunRecord[]>;
    readonly calls: readonly RunCall[];
    /** What does not match what the function says, a line each, of so many. */
    readonly mismatches?: { readonly lines: readonly string[]; readonly total: number } | undefined;
}

/** What is shown of each part: the rest is told in words. */
const most = { characters: 4_000, records: 10, columns: 6, cell: 60, calls: 20, frames: 12, mismatches: 20 } as const;

/** A run as Markdown for an issue or a pull request: what ran where and when, how it ended, and what came back. */
export function runReport(run: RunState, facts: ReportFacts): string {
    const result = run.dryRun?.result;
    const parts = [
        `### ${plain(l10n.t('Dry run of {0}', run.name))}\n\n${plain(facts.outcome)}`,
        table(
            [l10n.t('Function'), l10n.t('Where'), l10n.t('When'), l10n.t('Took')],
            [[functionCell(run), whereCell(run), plain(whenOf(run)), plain(tookOf(run))]],
        ),
        ...(facts.error === undefined ? [] : [errorPart(facts.error)]),
        ...(facts.payload === undefined ? [] : [`**${l10n.t('Payload')}**\n\n${jsonBlock(facts.payload)}`]),
        ...(result === undefined ? [] : [`**${l10n.t('Result')}**\n\n${jsonBlock(result.value)}`]),
        ...(facts.mismatches === undefined || facts.mismatches.total === 0 ? [] : [mismatchPart(facts.mismatches)]),
        ...[...facts.models].map(([model, records]) => recordsPart(model, records)),
        ...(facts.calls.length === 0 ? [] : [callsPart(facts.calls)]),
    ];
    return `${parts.join('\n\n')}\n`;
}

function functionCell({ name, type, integration }: RunState): string {
    return `${codeSpan(name)} ${type}${integration === '' ? '' : `, ${codeSpan(integration)}`}`;
}

function whereCell({ environment, origin, inputs }: RunState): string {
    const where = [codeSpan(environment.name), plain(origin.replace(/^https?:\/\//, ''))];
    return [...where, ...(inputs === undefined ? [] : [codeSpan(inputs.connection)])].join(' · ');
}

function whenOf({ startedAt }: RunState): string {
    return `${new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function tookOf({ compileMs, startMs, dryRun }: RunState): string {
    const phases = [
        compileMs === undefined ? '' : l10n.t('compile {0}', duration(compileMs)),
        startMs === undefined ? '' : l10n.t('start {0}', duration(startMs)),
        dryRun?.durationMs === undefined ? '' : l10n.t('run {0}', duration(dryRun.durationMs)),
    ];
    return phases.filter((phase) => phase !== '').join(', ');
}

function errorPart({ headline, details = '', cause, stack }: NonNullable<ReportFacts['error']>): string {
    const frames = stack.slice(0, most.frames);
    const more = stack.length > frames.length ? [l10n.t('… {0} more', stack.length - frames.length)] : [];
    const trace = frames.length === 0 ? '' : `\n\n${codeBlock([...frames, ...more].join('\n'), 'text')}`;
    const said = details === '' ? '' : `\n\n${codeBlock(beginningOf(details), 'text')}`;
    return `**${l10n.t('Error')}**\n\n${plain(headline)}${said}${cause === '' ? '' : `\n\n${plain(cause)}`}${trace}`;
}

function beginningOf(text: string): string {
    return text.length > most.characters ? `${text.slice(0, most.characters)}…` : text;
}

/** The beginning of a value, cut at a line, with words about the rest. */
function jsonBlock(value: unknown): string {
    let text = '';
    for (const piece of jsonPieces(value, 2)) {
        text += piece;
        if (text.length > most.characters) break;
    }
    if (text.length <= most.characters) return codeBlock(text, 'json');
    const shown = text.slice(0, Math.max(text.lastIndexOf('\n', most.characters), 1));
    return `${codeBlock(`${shown}\n…`, 'json')}\n\n${l10n.t('Cut here: the beginning of what came back.')}`;
}

function mismatchPart({ lines, total }: NonNullable<ReportFacts['mismatches']>): string {
    const shown = lines.slice(0, most.mismatches);
    const more = lines.length > shown.length ? [l10n.t('… {0} more', lines.length - shown.length)] : [];
    return [`**${plain(mismatchWords(total))}**`, shown.map((line) => `- ${plain(line)}`).join('\n'), ...more].join(
        '\n\n',
    );
}

function recordsPart(model: string, records: readonly RunRecord[]): string {
    const columns = recordColumns(records);
    const shownColumns = columns.slice(0, most.columns);
    const rows = records
        .slice(0, most.records)
        .map((record) => [record.kind, ...cellsOf(record, shownColumns).map(({ text }) => codeSpan(short(text)))]);
    const left = [
        records.length > rows.length ? l10n.t('Showing {0} of {1} records.', rows.length, records.length) : '',
        columns.length > shownColumns.length
            ? l10n.t(
                  'Not shown: {0}.',
                  columns
                      .slice(most.columns)
                      .map(({ name }) => codeSpan(name))
                      .join(', '),
              )
            : '',
    ].filter((words) => words !== '');
    const title = `**${l10n.t('{0} records of {1}', records.length, plain(model))}**`;
    const head = [l10n.t('Kind'), ...shownColumns.map(({ name }) => codeSpan(name))];
    return [title, table(head, rows), ...left].join('\n\n');
}

function callsPart(calls: readonly RunCall[]): string {
    const all = finish(callRows(calls, { grouped: true, filter: '', open: [] }));
    const rows = Array.from({ length: Math.min(all.length, most.calls) }, (_, index) => all.at(index)).flatMap((row) =>
        row === undefined
            ? []
            : [
                  [
                      row.first === row.last ? String(row.first) : `${row.first}–${row.last}`,
                      row.call.status === 0 ? '—' : String(row.call.status),
                      row.call.method,
                      codeSpan(
                          short(row.call.query === '' ? row.call.path : `${row.call.path}?${row.call.query}`, 120),
                      ),
                  ],
              ],
    );
    const head = ['#', l10n.t('Status'), l10n.t('Method'), l10n.t('Path')];
    const told = all.length > rows.length ? [l10n.t('… {0} more', all.length - rows.length)] : [];
    return [`**${l10n.t('Calls')}**`, table(head, rows), ...told].join('\n\n');
}

function short(text: string, longest: number = most.cell): string {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
