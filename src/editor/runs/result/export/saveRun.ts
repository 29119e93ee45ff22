import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { looksLikeFormula } from '../../../../core/run/export/csv.ts';
import { recordPieces, type RecordFormat } from '../../../../core/run/export/recordPieces.ts';
import { fieldsOf, type RunRecord } from '../../../../core/run/rows/record.ts';
import type { RunState } from '../../../../core/run/runState.ts';
import type { SecretMask } from '../../../../core/secretMask.ts';
import { jsonPieces, textParts } from '../../../../core/text/jsonPieces.ts';
import type { RunParts } from '../runParts.ts';
import { writeText } from '../../../writeText.ts';

/** Something of a run that can be saved as a file. */
interface Savable {
    readonly label: string;
    readonly description?: string;
    /** The file's ending. */
    readonly ending: 'csv' | 'ndjson' | 'json' | 'log';
    /** What the file is called after the function. */
    readonly title: string;
    readonly pieces: () => Iterable<string>;
    /** Present where a spreadsheet would take its texts for formulas. */
    readonly records?: readonly RunRecord[];
}

/** Records of a model as a table shows them. */
export interface ShownRecords {
    readonly model: string;
    readonly records: readonly RunRecord[];
    /** How many there are with those that are not shown. */
    readonly all: number;
    /** The fields that the model names. */
    readonly named: readonly string[] | undefined;
}

/** Asks what of a run is to be saved and where, and saves it. */
export async function saveRun(run: RunState, parts: RunParts, mask: SecretMask): Promise<void> {
    const { dryRun } = run;
    const output = dryRun?.output ?? dryRun?.error?.message ?? '';
    const choices: readonly Savable[] = [
        ...(dryRun?.result === undefined ? [] : [resultAsJson(dryRun.result.value)]),
        ...[...parts.models].flatMap(([model, records]) => recordChoices(model, records)),
        ...(output === ''
            ? []
            : [
                  {
                      label: l10n.t('Output'),
                      ending: 'log' as const,
                      title: 'output',
                      pieces: () => textParts(output, 256 * 1024),
                  },
              ]),
    ];
    const chosen = choices.length === 1 ? choices[0] : await pick(choices, l10n.t('Save'));
    if (chosen !== undefined) await save(run, chosen, mask);
}

/** Asks for a format and a place, and saves records as they are shown. */
export async function saveRecords(
    run: RunState,
    { model, records, all, named }: ShownRecords,
    mask: SecretMask,
): Promise<void> {
    const title =
        records.length === all
            ? l10n.t('Save {0} Records', records.length)
            : l10n.t('Save {0} of {1} Records', records.length, all);
    const chosen = await pick(recordChoices(model, records, named), title);
    if (chosen !== undefined) await save(run, chosen, mask);
}

function resultAsJson(value: unknown): Savable {
    return { label: l10n.t('Result as JSON'), ending: 'json', title: 'result', pieces: () => jsonPieces(value, 2) };
}

function recordChoices(model: string, records: readonly RunRecord[], named?: readonly string[]): readonly Savable[] {
    const choice = (format: RecordFormat, label: string, description: string): Savable => ({
        label,
        description,
        ending: format === 'spreadsheet' ? 'csv' : format,
        title: model,
        pieces: () => recordPieces(records, format, named),
        ...(format === 'csv' ? { records } : {}),
    });
    return [
        choice('csv', l10n.t('{0} as CSV', model), l10n.t('nested values as JSON')),
        choice('spreadsheet', l10n.t('{0} as CSV for a Spreadsheet', model), l10n.t('formulas as text')),
        choice('ndjson', l10n.t('{0} as NDJSON', model), l10n.t('one record a line')),
        choice('json', l10n.t('{0} as JSON', model), l10n.t('one list')),
    ];
}

async function pick(choices: readonly Savable[], title: string): Promise<Savable | undefined> {
    return vscode.window.showQuickPick(choices, { title, placeHolder: l10n.t('What to save') });
}

async function save(run: RunState, { ending, title, pieces, records }: Savable, mask: SecretMask): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `${run.name}-${title}`.replaceAll(/[^\w.-]+/g, '-');
    const uri = await vscode.window.showSaveDialog({
        ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`) }),
        filters: { [ending.toUpperCase()]: [ending] },
    });
    if (uri === undefined) return;
    await writeText(uri, pieces(), mask);
    const formulas = (records ?? []).filter((record) => Object.values(fieldsOf(record)).some(looksLikeFormula)).length;
    // Not waited for: what follows a save does not follow the end of a warning.
    if (formulas > 0) void warnOfFormulas(formulas);
}

/** Values are saved as they are: programs read them back. A spreadsheet is another matter. */
async function warnOfFormulas(records: number): Promise<void> {
    await vscode.window.showWarningMessage(
        records === 1
            ? l10n.t(
                  '1 record holds a text that a spreadsheet would take for a formula. Save it as CSV for a spreadsheet to open it in one.',
              )
            : l10n.t(
                  '{0} records hold texts that a spreadsheet would take for formulas. Save them as CSV for a spreadsheet to open them in one.',
                  records,
              ),
    );
}
