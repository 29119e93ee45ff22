import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { RunFacts } from '../../../core/cases/checkExpectation.ts';
import type { Expectation } from '../../../core/cases/functionCase.ts';
import { countsOf, recordsOf } from '../../../core/cases/recordsOf.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { jsonText } from '../../../core/text/json.ts';

/** A row that stands for an expectation. */
export interface ExpectationChoice extends vscode.QuickPickItem {
    /** Undefined: nothing but success. */
    readonly expect: Expectation | undefined;
    /** What is compared; paths in it may be ignored. */
    readonly value?: unknown;
}

/** What a case may expect after a run, the most exact first. */
export async function expectationChoices(
    run: RunState,
    { failed, result, batches }: RunFacts,
): Promise<ExpectationChoice[]> {
    if (failed !== undefined) {
        const { error, headline } = failed;
        const kind = error.kind;
        const message = {
            label: l10n.t('This Failure'),
            detail: headline,
            expect: { fails: { kind, message: headline } },
        };
        const any = { label: l10n.t('Any Failure of This Kind'), detail: kind, expect: { fails: { kind } } };
        if (!('payload' in error)) return [message, any];
        const { payload } = error;
        const label = l10n.t('This Failure and Its Payload');
        return [
            message,
            { label, detail: preview(payload), expect: { fails: { kind, payload } }, value: payload },
            any,
        ];
    }
    const success: ExpectationChoice = { label: l10n.t('Only That It Succeeds'), expect: undefined };
    if (result !== undefined) {
        const { value } = result;
        const shape = await outputSchemaOf(run);
        const schema: ExpectationChoice[] =
            shape === undefined
                ? []
                : [
                      {
                          label: l10n.t('A Result That Fits the Output Schema'),
                          detail: preview(shape),
                          expect: { schema: shape },
                      },
                  ];
        return [
            { label: l10n.t('This Result'), detail: preview(value), expect: { result: value }, value },
            ...schema,
            success,
        ];
    }
    const stored = recordsOf(batches);
    const counts = countsOf(stored);
    return [
        { label: l10n.t('These Records'), detail: preview(stored), expect: { records: stored }, value: stored },
        { label: l10n.t('As Many Records'), detail: preview(counts), expect: { records: counts } },
        success,
    ];
}

async function outputSchemaOf({ functionKey }: RunState): Promise<unknown> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(functionKey));
    const { readSchemas } = await import('../../../core/schema/readSchemas.ts');
    return readSchemas(document.getText()).output?.schema;
}

/** The start of a value, on one line. */
export function preview(value: unknown): string {
    const text = jsonText(value) ?? '';
    return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
