/** A text and what one rule says of it. */
export interface RuleCase {
    readonly rule: string;
    readonly source: string;
    /** By its path; an action or sync in its place where it is absent. */
    readonly path?: string;
    /** The texts that its problems cover: none where it breaks no rule. */
    readonly covers: readonly string[];
    /** What the first fix of the first problem makes of it. */
    readonly fixed?: string;
    /** The text did not compile for other reasons, and does not after the fix. */
    readonly stillBroken?: true;
}

/** A text that breaks a rule at these places. */
export function hit(rule: string, source: string, covers: string | readonly string[], fixed?: string): RuleCase {
    return {
        rule,
        source,
        covers: typeof covers === 'string' ? [covers] : covers,
        ...(fixed === undefined ? {} : { fixed }),
    };
}

/** A text that does not break a rule. */
export function miss(rule: string, source: string): RuleCase {
    return { rule, source, covers: [] };
}
