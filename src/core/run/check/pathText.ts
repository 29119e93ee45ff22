import type { ValuePath } from '../../schema/validate/validation.ts';
import { childPath } from '../rows/jsonPath.ts';

/** A place in a value in words: `items[0].id`, `$` for the whole. */
export function pathText(path: ValuePath): string {
    return path.reduce<string>((text, step) => childPath(text, step), '') || '$';
}
