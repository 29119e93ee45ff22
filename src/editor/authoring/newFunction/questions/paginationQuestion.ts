import * as l10n from '@vscode/l10n';
import type { Pagination } from '../../../../core/scaffold/answers.ts';
import { readListSample } from '../../../../core/scaffold/sample/readSample.ts';
import { choosing } from '../ask/asking.ts';

/** How the provider hands out long lists; what the sample shows stands at hand. */
export const paginationQuestion = choosing<Pagination>({
    applies: ({ kind, changes }) => kind === 'list' || (kind === 'sync' && changes !== 'feed'),
    question: ({ pagination, sample }) => {
        const seen = readListSample(sample, '').pagination;
        return {
            title: l10n.t('New Function: Pages'),
            placeholder:
                seen === undefined
                    ? l10n.t('How does the provider hand out long lists?')
                    : l10n.t('How does the provider hand out long lists? The sample suggests one.'),
            at: pagination ?? seen ?? 'cursor',
            groups: [
                {
                    choices: [
                        {
                            label: l10n.t('Cursor'),
                            icon: 'arrow-right',
                            detail: l10n.t('Each page names a cursor for the next one'),
                            value: 'cursor',
                        },
                        {
                            label: l10n.t('Link'),
                            icon: 'link',
                            detail: l10n.t('Each page, or its Link header, holds the address of the next one'),
                            value: 'link',
                        },
                        {
                            label: l10n.t('Page or Offset'),
                            icon: 'list-ordered',
                            detail: l10n.t('Pages are asked for by number'),
                            value: 'offset',
                        },
                        {
                            label: l10n.t('No Pages'),
                            icon: 'note',
                            detail: l10n.t('The whole list comes at once'),
                            value: 'none',
                        },
                    ],
                },
            ],
        };
    },
    keep: (draft, pagination) => ({ ...draft, pagination }),
});
