/** A state on its way to a webview. */
export interface StateMessage<State> {
    readonly type: 'state';
    readonly state: State;
}
