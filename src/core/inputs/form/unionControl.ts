import * as l10n from '@vscode/l10n';
import { jsonText } from '../../text/json.ts';
import type { UnionControl } from './formField.ts';
import type { FieldSpot, FormWalk } from './formSource.ts';
import type { SchemaView } from './schemaView.ts';
import { branchOf, discriminatorOf, unionBranches } from './unionBranches.ts';

/** The control of a union: its kinds, and the field of the one that the value is of. */
export function unionControl(spot: FieldSpot, view: SchemaView, walk: FormWalk): UnionControl {
    const root = walk.source.reading.schema;
    const branches = unionBranches(view, root);
    const labels = branches.map(({ label }) => label);
    const value = spot.value === null && view.nullable ? undefined : spot.value;
    const chosen = branchOf(branches, value, walk.source.draft.unions[spot.pointer]?.chosen, root);
    const branch = chosen === undefined ? undefined : branches[chosen];
    if (chosen === undefined || branch === undefined) {
        if (value === undefined) return { kind: 'union', branches: labels };
        const other = walk.fieldAt({ ...spot, schema: {}, schemaPointer: '' });
        const text = jsonText(value, 2) ?? '';
        const error = l10n.t('Is none of {0}.', labels.join(', '));
        return { kind: 'union', branches: labels, branch: { ...other, error, control: { kind: 'json', text } } };
    }
    const hidden = discriminatorOf(
        branches.map((each) => each.view),
        root,
    );
    const field = walk.fieldAt({
        ...spot,
        value,
        schema: branch.view.schema,
        schemaPointer: branch.view.pointer,
        ...(hidden === undefined ? {} : { hidden }),
    });
    return { kind: 'union', branches: labels, chosen, branch: field };
}
