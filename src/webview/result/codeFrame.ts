import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { ShownCode } from '../../protocol/shownError.ts';

/** The lines around the place that failed, with the place marked. */
export const codeFrame = ({ firstLine, lines, at, from, to }: ShownCode): TemplateResult =>
    html`<div class="code-frame mono" role="group" aria-label=${l10n.t('Line {0} failed', firstLine + at)}>
        ${lines.map(
            (line, index) =>
                html`<div class="line ${index === at ? 'at' : ''}">
                    <span class="number">${firstLine + index}</span
                    ><code
                        >${
                            index === at
                                ? html`${line.slice(0, from)}<mark>${line.slice(from, to)}</mark>${line.slice(to)}`
                                : line
                        }</code
                    >
                </div>`,
        )}
    </div>`;
