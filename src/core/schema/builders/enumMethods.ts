import * as l10n from '@vscode/l10n';
import type { ZodDef } from '../zod/zodSchema.ts';
import { made } from './make.ts';
import { unknown } from '../static/value.ts';
import type { Value } from '../static/value.ts';

/** `.extract([…])` and `.exclude([…])`. */
export function callEnumMethod(
    { entries }: ZodDef & { type: 'enum' },
    name: 'extract' | 'exclude',
    list: Value | undefined,
    offset: number,
): Value {
    const keys = list?.kind === 'list' ? list.items.map((item) => (item.kind === 'data' ? item.data : undefined)) : [];
    if (list?.kind !== 'list' || keys.includes(undefined)) {
        return unknown(offset, l10n.t('Which values are meant can’t be told.'));
    }
    const named = keys.map(String);
    const kept =
        name === 'exclude'
            ? [...entries].filter(([key]) => !named.includes(key))
            : named.flatMap((key) => [...entries].filter(([known]) => known === key));
    return made({ type: 'enum', entries: new Map(kept) });
}
