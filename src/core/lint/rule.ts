import type { LintedFile } from './reading/lintedFile.ts';

/** How much a problem matters, as VS Code counts it. */
export type RuleSeverity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule may be set to. */
export type RuleSetting = RuleSeverity | 'off';

/** A stretch of the text by offsets; a syntax node is one. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

/** A replacement in the text; where `from` is `to` it is an insertion. */
export interface TextEdit extends Span {
    readonly text: string;
}

/** A change that resolves a problem and leaves code that compiles. */
export interface Fix {
    readonly title: string;
    readonly edits: readonly TextEdit[];
}

/** A place that breaks a rule. */
export interface Finding {
    readonly at: Span;
    readonly message: string;
    readonly fixes?: readonly Fix[];
}

/** Something that can be known of a function before it is sent. */
export interface Rule {
    readonly id: string;
    /** Where the settings say nothing. */
    readonly severity: RuleSetting;
    /** The page of the platform's documentation, below its base. */
    readonly doc?: string;
    /** How the place is painted. */
    readonly tag?: 'deprecated' | 'unnecessary';
    /** It speaks of what is not there, or of the order of things: in a file that does not parse it says nothing. */
    readonly wholeFile?: true;
    /** TypeScript's errors that tell the same. */
    readonly typescript?: readonly number[];
    check(file: LintedFile): Iterable<Finding>;
}
