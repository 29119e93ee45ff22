import * as l10n from '@vscode/l10n';
import { fine, note, together, type Findings } from './findings.ts';
import { inside, type SchemaPart } from './schemaParts.ts';
import { further, type Trail } from './trail.ts';
import type { Validator } from './validator.ts';
import { wrong } from './wrong.ts';

/** A step every so many items. */
const itemsAStep = 128;

/** Holds a list against its schema: how many items, and each of them. */
export function checkList(validator: Validator, part: SchemaPart, items: readonly unknown[], trail: Trail): Findings {
    const { prefixItems = [], items: rest, minItems = 0, maxItems = Infinity } = part.schema;
    // A tuple without a rest takes no more; which of its last items may be missing is not written in a schema.
    const most = part.schema.prefixItems && !rest ? Math.min(prefixItems.length, maxItems) : maxItems;
    const count = items.length;
    if (count < minItems || count > most) {
        return wrong(trail, { code: 'items', message: countSentence(minItems, most, count) });
    }
    const others = rest ? inside(part, rest, 'items') : undefined;
    if (prefixItems.length === 0 && !others) {
        return fine;
    }
    const check = (from: number, to: number): Findings => {
        const found: Findings[] = [];
        for (let index = from; index < to; index++) {
            const fixed = prefixItems[index];
            const own = fixed ? inside(part, fixed, 'prefixItems', index) : others;
            note(found, own ? validator.check(own, items[index], further(trail, index)) : fine);
        }
        return together(found);
    };
    if (count <= itemsAStep) {
        return check(0, count);
    }
    const starts = Array.from({ length: Math.ceil(count / itemsAStep) }, (_, step) => step * itemsAStep);
    const steps = starts.map((from) => () => check(from, Math.min(count, from + itemsAStep)));
    return validator.putOff(steps) ? fine : check(0, count);
}

function countSentence(least: number, most: number, now: number): string {
    if (least === most) {
        return l10n.t('Must have {0} items (now {1}).', least, now);
    }
    if (now > most) {
        return most === 1
            ? l10n.t('At most one item (now {0}).', now)
            : l10n.t('At most {0} items (now {1}).', most, now);
    }
    return least === 1 ? l10n.t('Needs at least one item.') : l10n.t('At least {0} items (now {1}).', least, now);
}
