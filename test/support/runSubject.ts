import type { RunSubject } from '../../src/core/run/runState.ts';

/** What a run in a test is of, where that does not matter: tests spread it and say what does. */
export const runSubject: RunSubject = {
    key: 'k',
    functionKey: 'file:///a.ts',
    name: 'a',
    type: 'action',
    integration: 'github',
    environment: { id: 'dev', name: 'dev', production: false },
    origin: 'https://api.nango.dev',
    codeHash: 'hash',
    startedAt: 0,
};
