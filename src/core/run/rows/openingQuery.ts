import type { FunctionType } from '../../function/functionFile.ts';
import type { RowsQuery } from './rowsQuery.ts';

/** A part of a run that a person may want to see first. */
export type OpeningPart = 'records' | 'result' | 'output';

/** Which part of a run opens, of those that it has. */
export function openingParts(type: FunctionType): readonly OpeningPart[] {
    return type === 'sync' ? ['records', 'output', 'result'] : ['result', 'output', 'records'];
}

/** So many levels of a tree are open until a person folds it. */
export const openLevels = 2;

/** So many lines of an output are measured before they are seen: more than a screen, whatever it is. */
export const firstLines = 1000;

/** What is asked about a part when it opens: nothing is folded, filtered or sorted yet. `model`: that of records. */
export function openingQuery(part: OpeningPart, model: string): RowsQuery {
    switch (part) {
        case 'records':
            return { list: 'records', model, kinds: [], text: '', open: [] };
        case 'result':
            return { list: 'tree', part: { of: 'result' }, folds: { levels: openLevels, chosen: [] }, filter: '' };
        case 'output':
            return { list: 'output', mine: false, compileOpen: false, find: '', measured: firstLines };
    }
}

/** The id of the list that shows a part. */
export const openingList = { records: 'records', result: 'result-tree', output: 'output' } as const;
