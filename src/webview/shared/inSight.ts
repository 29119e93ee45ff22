import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/** Element part that brings an element into sight whenever it is drawn. */
export const inSight = (): DirectiveResult =>
    ref((element) => {
        // Once it stands where it will stand.
        queueMicrotask(() => element?.scrollIntoView({ block: 'nearest' }));
    });
