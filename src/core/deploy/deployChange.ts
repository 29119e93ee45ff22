/** One thing that a deployment would change, in words; names stand in backticks. */
export interface DeployChange {
    readonly mark: 'code' | 'added' | 'removed' | 'modified';
    /** "Input field `due`", "Version `1.0.0` → `1.1.0`". */
    readonly text: string;
    /** Said in a lower voice behind it: "optional". */
    readonly note?: string;
}
