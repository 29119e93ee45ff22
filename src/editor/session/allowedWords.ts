import { deedWords } from '../../core/failure/deed.ts';
import type { KeyAbility } from '../../workflows/checkKey.ts';

/** "compile, dry run, deploy": what the key may do, for tooltips. */
export function allowedWords(abilities: readonly KeyAbility[]): string {
    return abilities
        .filter(({ allowed }) => allowed === 'yes')
        .map(({ deed }) => deedWords(deed))
        .join(', ');
}
