import type { ValuePath } from '../../schema/validate/validation.ts';

/** Places in a value, by the steps that lead to them. */
export interface PathTree {
    /** One of the places is here. */
    ends: boolean;
    readonly below: Map<string, PathTree>;
}

/** The places that these paths lead to. */
export function pathTree(paths: readonly ValuePath[]): PathTree {
    const root: PathTree = { ends: false, below: new Map() };
    for (const path of paths) {
        let at = root;
        for (const step of path.map(String)) {
            const next = at.below.get(step) ?? { ends: false, below: new Map() };
            at.below.set(step, next);
            at = next;
        }
        at.ends = true;
    }
    return root;
}

/** Where the places below stand in a branch of this size with these keys, in its order. A list has no keys. */
export function placesIn({ below }: PathTree, keys: readonly string[] | undefined, size: number): readonly number[] {
    const places = [...below.keys()].map((step) => (keys ? keys.indexOf(step) : Number(step)));
    return places.filter((place) => place >= 0 && place < size).sort((a, b) => a - b);
}

/** All places of a branch of this size. */
export function* placesUpTo(size: number): Generator<number> {
    for (let place = 0; place < size; place++) yield place;
}
