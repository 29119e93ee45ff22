import assert from 'node:assert/strict';
import { outcomeWord } from '../../../../../src/core/run/history/outcomeWord.ts';
import { runGroups } from '../../../../../src/core/run/history/runGroups.ts';
import type { RunState } from '../../../../../src/core/run/runState.ts';
import { ageText } from '../../../../../src/core/text/age.ts';
import { runSubject } from '../../../../support/runSubject.ts';

const now = new Date(2026, 10, 22, 12, 0).getTime();

function run(key: string, part: Partial<RunState> = {}): RunState {
    return {
        ...runSubject,
        key,
        startedAt: now,
        phase: 'succeeded',
        ...part,
    };
}

describe('A history', () => {
    it('shows pinned runs first, then those of today, then older ones', () => {
        const runs = [
            run('now'),
            run('morning', { startedAt: new Date(2026, 10, 22, 0, 1).getTime() }),
            run('pinned', { pinned: true, startedAt: new Date(2026, 10, 21, 23, 0).getTime() }),
            run('night', { startedAt: new Date(2026, 10, 21, 23, 59).getTime() }),
        ];
        const groups = runGroups(runs, now);
        const keys = (list: readonly RunState[]): readonly string[] => list.map(({ key }) => key);
        assert.deepEqual(
            [keys(groups.pinned), keys(groups.today), keys(groups.older)],
            [['pinned'], ['now', 'morning'], ['night']],
        );
    });

    it('says when', () => {
        const ago = (minutes: number): string => ageText(now - minutes * 60_000, now, 'en');
        assert.deepEqual(
            [ago(0), ago(2), ago(90), ago(18 * 60), ago(3 * 24 * 60)],
            ['just now', '2 min ago', '10:30', 'yesterday, 18:00', 'Nov 19, 12:00'],
        );
    });

    it('says how each ended', () => {
        const failure = {
            kind: 'connectionMissing',
            connection: 'bad-conn',
            integration: 'github',
            serverText: '',
        } as const;
        const said = [
            outcomeWord(run('a'), undefined),
            outcomeWord(run('b', { phase: 'failed' }), { headline: 'no quota for NangoHQ', calls: 0 }),
            outcomeWord(run('c', { phase: 'failed' }), undefined),
            outcomeWord(run('d', { phase: 'failed', failure }), undefined),
            outcomeWord(run('e', { phase: 'notWatching' }), undefined),
            outcomeWord(run('f', { phase: 'reconnecting' }), undefined),
        ];
        assert.deepEqual(said, [
            'Succeeded',
            'Failed: no quota for NangoHQ',
            'Failed',
            'Failed: Nango has no connection "bad-conn" for github.',
            'Not watched to the end',
            'Running',
        ]);
    });
});
