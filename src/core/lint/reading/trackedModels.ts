import { stringValue } from '../../syntax/nodes.ts';
import { execCalls } from './execCalls.ts';
import type { PlacedNangoCall } from './execCalls.ts';
import type { LintedFile } from './lintedFile.ts';

/** The calls that look for deleted records of one model. */
export interface TrackedModel {
    readonly model: string;
    readonly starts: readonly PlacedNangoCall[];
    readonly ends: readonly PlacedNangoCall[];
}

/** By each model that is named with a literal, which is what the compiler looks at. */
export function trackedModels(file: LintedFile): readonly TrackedModel[] {
    const found = new Map<string, { starts: PlacedNangoCall[]; ends: PlacedNangoCall[] }>();
    for (const call of execCalls(file, 'trackDeletesStart', 'trackDeletesEnd')) {
        const [argument] = call.arguments;
        if (argument?.name !== 'String') continue;
        const model = stringValue(file.source, argument);
        const known = found.get(model) ?? { starts: [], ends: [] };
        (call.method === 'trackDeletesStart' ? known.starts : known.ends).push(call);
        found.set(model, known);
    }
    return [...found].map(([model, calls]) => ({ model, ...calls }));
}
