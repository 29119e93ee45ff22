import * as z from 'zod';
import { caseSchema } from '../../core/cases/caseSchema.ts';

/** Cases by function as kept in the workspace's state. Those that can't be read are left out; the rest stays. */
export const storedCases = z.record(
    z.string(),
    z.array(z.unknown()).transform((cases) =>
        cases.flatMap((each) => {
            const read = caseSchema.safeParse(each);
            return read.success ? [read.data] : [];
        }),
    ),
);
