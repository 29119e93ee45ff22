import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readJsonValue } from '../../../../core/inputs/readJsonValue.ts';
import type { JsonValue } from '../../../../core/schema/jsonSchema.ts';
import { askChoice } from '../ask/askChoice.ts';
import { askText } from '../ask/askText.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Question, Turn } from '../question.ts';

type Source = 'clipboard' | 'typed' | 'kept';

/** A response of the endpoint, from which the schemas are made. */
export const sampleQuestion: Question = {
    applies: ({ kind }) => kind !== 'delete',
    ask: async (draft, turn) => {
        for (let note = ''; ;) {
            const chosen = await askChoice(sourcesOf(draft, note), turn);
            if (chosen.kind === 'skip') return { kind: 'answered', draft: { ...draft, sample: undefined } };
            if (chosen.kind === 'finish') return { kind: 'finished', draft };
            if (chosen.kind !== 'chosen') return { kind: chosen.kind };
            if (chosen.value === 'kept') return { kind: 'answered', draft };
            if (chosen.value === 'typed') {
                const outcome = await typedSample(draft, turn);
                if (outcome.kind !== 'back') return outcome;
                continue;
            }
            const sample = readSample(await clipboardText());
            if (sample !== undefined) return { kind: 'answered', draft: { ...draft, sample } };
            note = l10n.t('The clipboard holds no JSON. Copy a response of the endpoint, then choose again.');
        }
    },
};

function sourcesOf({ sample }: Draft, note: string): Parameters<typeof askChoice<Source>>[0] {
    return {
        title: l10n.t('New Function: Sample Response'),
        placeholder: l10n.t('A response as JSON; its values are not kept'),
        at: sample === undefined ? 'clipboard' : 'kept',
        groups: [
            {
                choices: [
                    ...(sample === undefined
                        ? []
                        : [{ label: l10n.t('Keep the Sample'), icon: 'check', value: 'kept' as const }]),
                    {
                        label: l10n.t('Paste from Clipboard'),
                        icon: 'clippy',
                        ...(note === '' ? {} : { detail: `$(warning) ${note}` }),
                        value: 'clipboard',
                    },
                    { label: l10n.t('Type or Paste Here…'), icon: 'edit', value: 'typed' },
                ],
            },
        ],
    };
}

async function typedSample(draft: Draft, turn: Turn): Promise<Outcome> {
    const typed = await askText(
        {
            title: l10n.t('New Function: Sample Response'),
            prompt: l10n.t('A response of the endpoint as JSON.'),
            placeholder: '{ "id": 1, "title": "…" }',
            problemOf: (text) => (readSample(text) === undefined ? l10n.t('This is no JSON yet.') : undefined),
        },
        { ...turn, step: Math.max(turn.step, 2) },
    );
    switch (typed.kind) {
        case 'typed':
            return { kind: 'answered', draft: { ...draft, sample: readSample(typed.text) } };
        case 'skip':
            return { kind: 'answered', draft: { ...draft, sample: undefined } };
        case 'finish':
            return { kind: 'finished', draft };
        case 'back':
        case 'cancelled':
            return { kind: typed.kind };
    }
}

/** Where a window may not read the clipboard, it holds nothing. */
async function clipboardText(): Promise<string> {
    try {
        return await vscode.env.clipboard.readText();
    } catch {
        return '';
    }
}

/** More than this is no response that somebody copied to show what one looks like. */
const largest = 5_000_000;

function readSample(text: string): JsonValue | undefined {
    return text.length > largest ? undefined : readJsonValue(text);
}
