import type { SectionAside } from '../draft.ts';
import { isWithin } from '../pointer.ts';

/** Where what stood at a pointer stands from now on; undefined for nowhere. */
export type MovePointer = (pointer: string) => string | undefined;

/** What stands beside a text follows the places of its fields. */
export function movedAside({ unread, unions }: SectionAside, move: MovePointer): SectionAside {
    return { unread: moved(unread, move), unions: moved(unions, move) };
}

/** Nothing is left of what stood beside a field and the fields inside. */
export function withoutAside(aside: SectionAside, pointer: string): SectionAside {
    return movedAside(aside, (each) => (isWithin(each, pointer) ? undefined : each));
}

function moved<Thing>(things: Readonly<Record<string, Thing>>, move: MovePointer): Readonly<Record<string, Thing>> {
    return Object.fromEntries(
        Object.entries(things).flatMap(([pointer, thing]) => {
            const to = move(pointer);
            return to === undefined ? [] : [[to, thing]];
        }),
    );
}
