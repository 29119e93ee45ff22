import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { mismatchWords } from '../../core/run/check/mismatchWords.ts';
import { clockTime, duration } from '../../core/text/duration.ts';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { RunPhase, ShownRun } from '../../protocol/shownRun.ts';
import { kindBadge, productionMark } from '../shared/badges.ts';
import { ageText, dateText, minutesText } from '../shared/figures.ts';
import { icon } from '../shared/icon.ts';
import { elapsed, isOpenEnded, isWaitedFor } from './runClock.ts';

type Post = (intent: ResultIntent) => void;

const looks: Readonly<Record<RunPhase, readonly [icon: string, tone: string]>> = {
    compiling: ['loading', 'spin'],
    starting: ['loading', 'spin'],
    running: ['loading', 'spin'],
    reconnecting: ['debug-disconnect', 'warn'],
    notWatching: ['eye-closed', 'muted'],
    succeeded: ['pass', 'good'],
    failed: ['error', 'bad'],
    lost: ['question', 'warn'],
};

/** From this share of the limit on, the time is a warning. */
const CLOSE = 0.7;

const fact = (name: string, label: string, text: string): TemplateResult | typeof nothing =>
    text === ''
        ? nothing
        : html`<span class="fact" title=${`${label} ${text}`}
              >${icon(name)}<span class="sr">${label}</span><span class="ellipsis">${text}</span></span
          >`;

/** A phase that falls away as the view narrows. */
const phase = (label: string, ms: number | undefined, { codeChanged }: ShownRun): TemplateResult | typeof nothing =>
    ms === undefined
        ? nothing
        : html`<span class="phase num ${codeChanged ? 'hide-3' : 'hide-2'}" title="${label} ${duration(ms)}"
              >${label} ${duration(ms)}</span
          >`;

const runTime = ({ runMs, limitMs }: ShownRun): TemplateResult | typeof nothing => {
    if (runMs === undefined) return nothing;
    const close = runMs > limitMs * CLOSE;
    const limit = minutesText(limitMs);
    return html`<span class="phase" title=${l10n.t('As Nango reports it. The limit is {0}.', limit)}
        >${close ? icon('warning', 'warn') : nothing}<span class="hide-1">${l10n.t('run')}</span
        ><b class="num">${duration(runMs)}</b>${
            close ? html`<span class="hide-1">${l10n.t('of {0}', limit)}</span>` : nothing
        }</span
    >`;
};

const age = (time: number): TemplateResult =>
    html`<span class="num hide-0" title=${dateText(time)}>${ageText(time, Date.now())}</span>`;

const endedTimes = (run: ShownRun, post: Post): TemplateResult =>
    html`${phase(l10n.t('compile'), run.compileMs, run)}${phase(l10n.t('start'), run.startMs, run)}${runTime(run)}${age(
        run.endedAt ?? run.startedAt,
    )}${
        run.codeChanged
            ? html`<span class="hide-2"
                  >${l10n.t('code changed since')}
                  <button class="link" type="button" @click=${() => post({ intent: 'runAgain' })}>
                      ${l10n.t('Run Again')}
                  </button></span
              >`
            : nothing
    }`;

const runningTimes = (run: ShownRun, post: Post): TemplateResult => {
    const limited = run.phase === 'running' || run.phase === 'reconnecting';
    return html`${
            isWaitedFor(run)
                ? html`<button
                      class="button"
                      type="button"
                      title=${l10n.t('Stop Watching')}
                      @click=${() => post({ intent: 'stopWatching' })}
                  >
                      ${icon('eye-closed', 'only-tiny')}<span class="word">${l10n.t('Stop Watching')}</span>
                  </button>`
                : nothing
        }<b class="num">${clockTime(elapsed(run, Date.now()))}</b>${
            limited ? html`<span class="num hide-0">${l10n.t('of {0}', clockTime(run.limitMs))}</span>` : nothing
        }${isWaitedFor(run) || run.endedAt === undefined ? nothing : age(run.endedAt)}`;
};

const mismatchesOf = ({ phase, check }: ShownRun): number => (phase === 'succeeded' ? (check?.total ?? 0) : 0);

const tooltip = (run: ShownRun): string =>
    [
        ...(mismatchesOf(run) > 0 ? [mismatchWords(mismatchesOf(run))] : []),
        run.name,
        run.integration,
        run.connection,
        run.environment.name,
    ]
        .filter((part) => part !== '')
        .join(' · ');

/** The line on top: how the run stands, whose it is, how long it took. */
export const header = (run: ShownRun, post: Post): TemplateResult => {
    const [name, tone] = looks[run.phase];
    const mismatches = mismatchesOf(run);
    const warned = mismatches > 0 || (run.phase === 'succeeded' && run.notice?.severity === 'warning');
    return html`<header class="header">
        <span class="status" title=${tooltip(run)}
            >${icon(name, tone)}<span>${run.statusWord}</span>${warned ? icon('warning', 'warn') : nothing}${
                mismatches > 0 ? html`<span class="doubt hide-3">${mismatchWords(mismatches)}</span>` : nothing
            }</span
        ><span class="function ellipsis" title=${tooltip(run)}>${run.name}</span
        ><span class="hide-1">${kindBadge(run.type)}</span
        ><span class="facts hide-2"
            >${fact('plug', l10n.t('Integration'), run.integration)}${fact(
                'account',
                l10n.t('Connection'),
                run.connection,
            )}${fact('server-environment', l10n.t('Environment'), run.environment.name)}</span
        >${run.environment.production ? productionMark() : nothing}
        <span class="time">${isOpenEnded(run) ? runningTimes(run, post) : endedTimes(run, post)}</span>
    </header>`;
};
