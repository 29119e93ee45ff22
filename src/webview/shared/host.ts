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

/** What a view and the extension say to each other. `answer`: what comes besides states. */
interface Contract {
    readonly state: unknown;
    readonly intent: unknown;
    readonly answer?: { readonly type: string };
}

const isMessage = (data: unknown): data is { readonly type: unknown } =>
    typeof data === 'object' && data !== null && 'type' in data;

const isStateMessage = <State>(data: { readonly type: unknown }): data is StateMessage<State> =>
    data.type === 'state' && 'state' in data;

type AnswerMessage<Answer> = { readonly type: unknown } & Answer;

const isAnswer = <Answer>(data: { readonly type: unknown }, types: readonly unknown[]): data is AnswerMessage<Answer> =>
    types.includes(data.type);

/** Loads the words of this language, which the page carries as data. */
function loadWords(): void {
    const words = document.getElementById('l10n')?.textContent.trim();
    if (words) l10n.config({ contents: words });
}

/** Connects the page, once: every state that arrives goes to `receive`, every answer of these types to `take`. */
export function connectHost<Both extends Contract>(
    receive: (state: Both['state']) => void,
    answers?: {
        readonly types: readonly NonNullable<Both['answer']>['type'][];
        readonly take: (answer: NonNullable<Both['answer']>) => void;
    },
): Host<Both['intent']> {
    loadWords();
    const api = acquireVsCodeApi();
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!isMessage(data)) return;
        if (isStateMessage<Both['state']>(data)) {
            receive(data.state);
            document.body.dataset['ready'] = '';
        } else if (answers && isAnswer<NonNullable<Both['answer']>>(data, answers.types)) answers.take(data);
    });
    return {
        post: (intent) => api.postMessage(intent),
        kept: () => api.getState(),
        keep: (kept) => api.setState(kept),
    };
}
