import type { JsonValue } from '../../schema/jsonSchema.ts';
import { isJsonList, valueAt } from '../jsonValue.ts';
import { isWithin, parentOf, pointerTo, segmentsOf } from '../pointer.ts';
import { readJsonValue } from '../readJsonValue.ts';
import type { SectionDraft } from '../sectionDraft.ts';
import { movedAside } from './asides.ts';
import { withValue } from './jsonEdits.ts';

/** Takes an item out of its list; those behind it move up, with what stands beside them. */
export function withoutItem(draft: SectionDraft, pointer: string): SectionDraft {
    return arranged(draft, pointer, (places, at) => places.toSpliced(at, 1));
}

/** Puts a second one behind an item. */
export function withDuplicate(draft: SectionDraft, pointer: string): SectionDraft {
    return arranged(draft, pointer, (places, at) => places.toSpliced(at + 1, 0, at));
}

/** Moves an item so many places down; the ends of its list stop it. */
export function withMovedItem(draft: SectionDraft, pointer: string, by: number): SectionDraft {
    return arranged(draft, pointer, (places, at) => {
        const to = Math.min(places.length - 1, Math.max(0, at + by));
        return places.toSpliced(at, 1).toSpliced(to, 0, at);
    });
}

/** Arranges the places of the list that an item is in: each entry names the place whose item comes there. */
function arranged(
    draft: SectionDraft,
    pointer: string,
    arrange: (places: readonly number[], at: number) => readonly number[],
): SectionDraft {
    const list = parentOf(pointer);
    const items = valueAt(readJsonValue(draft.text), list);
    const at = Number(segmentsOf(pointer).at(-1));
    if (!isJsonList(items) || items[at] === undefined) return draft;
    const places = arrange([...items.keys()], at);
    const text = withArranged(draft.text, list, items, places);
    const aside = movedAside(draft, (each) => {
        if (each === list || !isWithin(each, list)) return each;
        const [index = '', ...inside] = segmentsOf(each.slice(list.length));
        const to = places.indexOf(Number(index));
        return to < 0 ? undefined : inside.reduce(pointerTo, pointerTo(list, to));
    });
    return { ...draft, ...aside, text };
}

function withArranged(text: string, list: string, items: readonly JsonValue[], places: readonly number[]): string {
    const gone = [...items.keys()].filter((index) => !places.includes(index));
    const [only] = gone;
    // Taking away one item leaves the others as they were written.
    if (only !== undefined && places.length === items.length - 1)
        return withValue(text, pointerTo(list, only), undefined);
    return withValue(
        text,
        list,
        places.map((place) => items[place] ?? null),
    );
}
