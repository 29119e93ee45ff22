/** Rows of something large: made when they are asked for. `facts` is what is said of all of them. */
export interface RowList<Row, Facts> {
    readonly length: number;
    readonly facts: Facts;
    /** Undefined behind the end. */
    at(index: number): Row | undefined;
}
