/** Where a run goes, as shown in heads and headers. */
export interface EnvironmentLabel {
    readonly name: string;
    readonly production: boolean;
}
