import { together, type Findings } from './findings.ts';
import type { Violation } from './validation.ts';

/** Of an intersection's members each knows its own fields only: a field is strange where all say so. */
export function inCommon(members: readonly Findings[]): Findings {
    const all = together(members);
    const refused = members.map(
        ({ violations }) => new Set(violations.filter(isRefusedField).map(({ path }) => path.at(-1))),
    );
    const unknown = members.map(({ violations, unknownFields }) => {
        const refusedHere = violations.filter(isRefusedField).map(({ path }) => path);
        return new Set([...unknownFields, ...refusedHere].map((field) => JSON.stringify(field)));
    });
    return {
        violations: all.violations.filter(
            (violation) => !isRefusedField(violation) || refused.every((names) => names.has(violation.path.at(-1))),
        ),
        unknownFields: all.unknownFields.filter((field) =>
            unknown.every((fields) => fields.has(JSON.stringify(field))),
        ),
    };
}

function isRefusedField({ code }: Violation): boolean {
    return code === 'notAllowed' || code === 'key';
}
