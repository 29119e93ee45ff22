import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { RowsAheadMessage, RowsAnswer } from '../../protocol/rowsMessage.ts';
import type { ResultState } from '../../protocol/resultState.ts';
import { connectHost } from '../shared/host.ts';
import { keepFocus } from '../shared/keepFocus.ts';
import { ResultView } from './resultView.ts';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);
const host = connectHost<{ state: ResultState; intent: ResultIntent; answer: RowsAnswer | RowsAheadMessage }>(
    (state) => view.receive(state),
    { types: ['rows', 'keyFound', 'rowsAhead'], take: (answer) => view.take(answer) },
);
const view = new ResultView(root, host);
host.post({ intent: 'ready' });
keepFocus();
