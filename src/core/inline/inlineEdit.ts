/** A replacement in the text; where `from` is `to` it is an insertion. */
export interface InlineEdit {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}
