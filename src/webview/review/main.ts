import type { ReviewIntent } from '../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../protocol/reviewState.ts';
import { connectHost } from '../shared/host.ts';
import { ReviewView } from './reviewView.ts';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);
const host = connectHost<{ state: ReviewState; intent: ReviewIntent }>((state) => view.receive(state));
const view = new ReviewView(root, host);
host.post({ intent: 'ready' });
