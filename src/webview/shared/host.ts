import * as l10n from '@vscode/l10n';
import type { StateMessage } from '../../protocol/stateMessage.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
};

/** The extension at the other end: states come in, intents go out, a little is kept while the view is hidden. */
export interface Host<Intent> {
    post(intent: Intent): void;
    /** What this page kept before it was hidden; of unknown shape, since another version may have written it. */
    kept(): unknown;
    keep(kept: unknown): void;
}

/** What a view and the extension say to each other. */
interface Contract {
    readonly state: unknown;
    readonly intent: unknown;
}

const isStateMessage = <State>(data: unknown): data is StateMessage<State> =>
    typeof data === 'object' && data !== null && 'type' in data && data.type === 'state' && 'state' in data;

/** Loads the words of this language, which the page carries as data. */
function loadWords(): void {
    const words = document.getElementById('l10n')?.textContent.trim();
    if (words) l10n.config({ contents: words });
}

/** Connects the page, once: every state that arrives goes to `receive`. */
export function connectHost<Both extends Contract>(receive: (state: Both['state']) => void): Host<Both['intent']> {
    loadWords();
    const api = acquireVsCodeApi();
    addEventListener('message', (event: MessageEvent<unknown>) => {
        if (!isStateMessage<Both['state']>(event.data)) return;
        receive(event.data.state);
        document.body.dataset['ready'] = '';
    });
    return {
        post: (intent) => api.postMessage(intent),
        kept: () => api.getState(),
        keep: (kept) => api.setState(kept),
    };
}
