import * as l10n from '@vscode/l10n';
import { gotWords } from '../../../core/run/check/gotWords.ts';
import type { Mismatch } from '../../../core/run/check/mismatch.ts';
import type { ValueCheck } from '../../../core/run/check/valueCheck.ts';
import { childPath } from '../../../core/run/rows/jsonPath.ts';
import type { TreeRow } from '../../../core/run/rows/treeRows.ts';
import type { ValuePath } from '../../../core/schema/validate/validation.ts';

/** What stands beside a value that is not as the function says. */
export interface Mark {
    /** Short: "output says number". */
    readonly says: string;
    /** The value itself is wrong; else something is missing in it. */
    readonly wrong: boolean;
    readonly sentences: readonly string[];
}

/** A mark with its place, and those of all that holds it, from the outermost in. */
interface PlacedMark {
    readonly path: string;
    readonly steps: ValuePath;
    readonly around: readonly string[];
}

/** The marks of one value, by the paths of its tree. What is missing is marked at what it is missing in. */
export class ValueMarks {
    /** In the order of the value. */
    readonly placed: readonly PlacedMark[];
    readonly paths: readonly ValuePath[];
    readonly #marks = new Map<string, Mark>();
    readonly #around = new Set<string>();
    readonly #unknown: ReadonlySet<string>;

    constructor({ mismatches, unknown }: Pick<ValueCheck, 'mismatches' | 'unknown'>) {
        const placed = new Map<string, PlacedMark>();
        for (const mismatch of mismatches) {
            const steps = mismatch.kind === 'missing' ? mismatch.path.slice(0, -1) : mismatch.path;
            const paths = pathsTo(steps);
            const path = paths.at(-1) ?? '';
            const around = paths.slice(0, -1);
            placed.set(path, { path, steps, around });
            for (const holder of around) this.#around.add(holder);
            this.#marks.set(path, joined(this.#marks.get(path), mismatch));
        }
        this.placed = [...placed.values()];
        this.paths = this.placed.map(({ steps }) => steps);
        this.#unknown = new Set(unknown.map((steps) => pathsTo(steps).at(-1) ?? ''));
    }

    at(path: string): Mark | undefined {
        return this.#marks.get(path);
    }

    /** Something below is marked. */
    holds(path: string): boolean {
        return this.#around.has(path);
    }

    /** No schema names the field. */
    isUnknown(path: string): boolean {
        return this.#unknown.has(path);
    }
}

/** Expected and got, for a tooltip. */
export const markTooltip = ({ sentences, wrong }: Mark, { type, text }: TreeRow): string =>
    [...sentences, ...(wrong ? [l10n.t('Got {0}.', gotWords(type, text))] : [])].join(' ');

/** The paths of a tree that lead to a place, from the outermost in. */
function pathsTo(steps: ValuePath): readonly string[] {
    const paths = [''];
    for (const step of steps) paths.push(childPath(paths.at(-1) ?? '', step));
    return paths;
}

function joined(mark: Mark | undefined, { kind, says, sentence }: Mismatch): Mark {
    const wrong = kind !== 'missing';
    return mark === undefined
        ? { says, wrong, sentences: [sentence] }
        : {
              says: `${mark.says}, ${says}`,
              wrong: mark.wrong || wrong,
              sentences: [...mark.sentences, sentence],
          };
}
