import type { TemplateResult } from 'lit/html.js';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import type { ShownRun } from '../../protocol/shownRun.ts';
import type { ListsOfRun } from './rows/listsOfRun.ts';
import type { Scroller } from './scroller.ts';

/** What a tab's content reads and asks for. */
export interface PanelContext {
    /** The run as it is now. */
    readonly run: ShownRun;
    readonly lists: ListsOfRun;
    readonly scroller: Scroller;
    readonly post: (intent: ResultIntent) => void;
    readonly redraw: () => void;
    /** The columns of a model that are not to be shown, remembered for the function. */
    readonly hiddenColumns: (model: string) => ReadonlySet<string>;
    readonly hideColumns: (model: string, names: readonly string[]) => void;
    /** How far the output was scrolled when the view was hidden. */
    readonly outputScroll: () => number;
    /** Opens the calls at one of them. */
    readonly showCall: (index: number) => void;
}

/** The content of one tab, with its tools beside the tabs and its line below. */
export interface Panel {
    /** Its content takes the focus itself, so the panel around it does not. */
    readonly takesFocus?: boolean;
    content(): TemplateResult;
    tools?(): TemplateResult;
    footline?(): TemplateResult | undefined;
    /** Goes to the next value that does not match, or the one before; false where there is none. */
    goToMark?(back: boolean): boolean;
}
