import type { InputsIntent } from '../../protocol/inputsIntent.ts';
import type { InputsState } from '../../protocol/inputsState.ts';
import { connectHost } from '../shared/host.ts';
import { keepFocus } from '../shared/keepFocus.ts';
import { InputsView } from './inputsView.ts';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);
const host = connectHost<{ state: InputsState; intent: InputsIntent }>((state) => view.receive(state));
const view = new InputsView(root, host);
host.post({ intent: 'ready' });
keepFocus();
