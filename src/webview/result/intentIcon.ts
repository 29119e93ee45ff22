import { nothing, type TemplateResult } from 'lit/html.js';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import { icon } from '../shared/icon.ts';

const icons: Readonly<Partial<Record<ResultIntent['intent'], string>>> = {
    watchAgain: 'eye',
    tryNow: 'refresh',
    showFunction: 'go-to-file',
    showProblems: 'go-to-file',
};

/** The icon on a button that leads somewhere; most have none. */
export const intentIcon = ({ intent }: ResultIntent): TemplateResult | typeof nothing => {
    const name = icons[intent];
    return name ? icon(name) : nothing;
};
