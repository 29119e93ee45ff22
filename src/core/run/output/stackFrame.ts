/** One step of a stack, in the file that the platform ran: the bundle, not the person's text. */
export interface StackFrame {
    /** Absent for code at the file's top level and in functions without a name. */
    readonly functionName?: string;
    readonly file: string;
    /** 1-based. */
    readonly line: number;
    /** 1-based. */
    readonly column: number;
}

/** The frames that a stack tells, innermost first. */
export function framesIn(stack: readonly string[]): StackFrame[] {
    return stack.flatMap((entry) => {
        const match = /^\s*at (?:(?:async )?(.+?) \()?(?:async )?([^\s()][^()]*?):(\d+):(\d+)\)?\s*$/.exec(entry);
        const [, functionName, file, line, column] = match ?? [];
        if (file === undefined || line === undefined || column === undefined) {
            return [];
        }
        return [
            {
                ...(functionName === undefined ? {} : { functionName }),
                file,
                line: Number(line),
                column: Number(column),
            },
        ];
    });
}
