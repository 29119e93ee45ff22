import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ComparedPart } from '../../../core/run/compare/runDifference.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { iconButton } from '../../shared/iconButton.ts';

/** The ignored paths as chips, and the way to VS Code's diff editor. */
export const comparedTools = (
    ignored: readonly string[],
    part: ComparedPart | 'all',
    post: (intent: ResultIntent) => void,
): TemplateResult =>
    html`${
        ignored.length === 0
            ? nothing
            : html`<span class="small muted hide-1" id="ignored">${l10n.t('Ignored:')}</span>
                  <span class="chips" role="group" aria-label=${l10n.t('Ignored paths')}
                      >${ignored.map(
                          (path) =>
                              html`<span class="chip"
                                  ><span class="mono">${path}</span>${iconButton(
                                      'close',
                                      l10n.t('Stop ignoring {0}', path),
                                      () => post({ intent: 'stopIgnoring', path }),
                                  )}</span
                              >`,
                      )}</span
                  >`
    }${iconButton('add', l10n.t('Ignore a path…'), () => post({ intent: 'ignorePath' }))}${iconButton(
        'go-to-file',
        l10n.t('Open both in the diff editor'),
        () => post({ intent: 'openCompared', part }),
    )}`;
