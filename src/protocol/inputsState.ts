import type { FunctionType } from '../core/function/functionFile.ts';
import type { FormField } from '../core/inputs/form/formField.ts';
import type { EnvironmentLabel } from './environmentLabel.ts';
import type { InputSectionId, InputsIntent } from './inputsIntent.ts';

/** One foldable part of the form. Its text is JSON, but for the last sync date. Without a form it is edited as text. */
export interface InputSection {
    readonly id: InputSectionId;
    readonly title: string;
    readonly description?: string;
    readonly text: string;
    readonly placeholder: string;
    /** One sentence under the field; absent when the text is fine. */
    readonly error?: string;
    /** Shown while folded. */
    readonly summary: string;
    /** Open when the person has not folded or unfolded it. */
    readonly openAtFirst: boolean;
    /** One line instead of a text area. */
    readonly singleLine: boolean;
    /** The function has a schema for it. */
    readonly hasSchema: boolean;
    /** What the schema makes of the text; absent while the text is no JSON. */
    readonly form?: FormField;
    /** The text was JSON before and can be so again. */
    readonly canUndo?: boolean;
}

/** The line above the run button. `links` go to sections that stop the run. */
export interface Guard {
    readonly icon: 'none' | 'info' | 'warning' | 'error' | 'loading';
    readonly text: string;
    /** All that the text stands for, line by line. */
    readonly tooltip?: string;
    readonly links: readonly GuardLink[];
}

/** The way to what stops the run. */
export interface GuardLink {
    readonly label: string;
    readonly section: InputSectionId | 'connection';
    /** The field in the section's form, as a JSON pointer. */
    readonly pointer?: string;
}

/** A box above the form: an obstacle, a refused key. Its button sends `command`. */
export interface Notice {
    readonly severity: 'info' | 'warning' | 'error';
    readonly text: string;
    readonly button?: { readonly label: string; readonly intent: InputsIntent };
}

/** One row of the menu beside the run button. */
export interface MenuItem {
    readonly label: string;
    readonly intent: InputsIntent;
    readonly startsGroup: boolean;
}

/** The button at the foot of the Dry Run view. */
export interface RunButton {
    readonly label: string;
    readonly icon: 'play' | 'eye-closed';
    readonly primary: boolean;
    readonly enabled: boolean;
    readonly intent: InputsIntent;
    /** Shown at its right while idle. */
    readonly shortcut: string;
    /** Epoch ms; the view counts from it. */
    readonly runningSince?: number;
}

/** The whole Dry Run view. `version` grows with every push of one window. */
export type InputsState =
    | { readonly view: 'loading'; readonly version: number }
    | {
          readonly view: 'noKey';
          readonly version: number;
          readonly environment: EnvironmentLabel;
          readonly host: string;
          /** Name of a key found in `.env`, offered for import; absent when there is none. */
          readonly envFileKey?: string;
      }
    | {
          readonly view: 'noFunction';
          readonly version: number;
          readonly recent: readonly RecentFunction[];
      }
    | InputsForm;

/** A function that was dry-run or compiled before, to go back to. */
export interface RecentFunction {
    readonly key: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
}

/** The form for one function. */
export interface InputsForm {
    readonly view: 'form';
    readonly version: number;
    /** Changes when another function is shown: the view then drops what it kept of the old one. */
    readonly functionKey: string;
    /** The last `edit` the extension has seen; texts of sections edited later are the view's own. */
    readonly editSequence: number;
    readonly name: string;
    readonly type: FunctionType;
    /** Empty when not chosen yet. */
    readonly integration: string;
    readonly environment: EnvironmentLabel;
    readonly connection: {
        readonly id: string;
        readonly note: string;
        /** What speaks against running on it. */
        readonly warning?: string;
        readonly error?: string;
    };
    /** The case that the form was filled with, or the words for none; `edited`: the inputs differ from it. */
    readonly case?: { readonly label: string; readonly edited: boolean };
    readonly notice?: Notice;
    readonly sections: readonly InputSection[];
    readonly guard: Guard;
    readonly run?: RunButton;
    readonly menu: readonly MenuItem[];
    /** Something is being fetched; the form stays usable. */
    readonly busy: boolean;
    /** The keyboard is to go to this section: answered once per `sequence`. */
    readonly focus?: { readonly section: InputSectionId; readonly pointer: string; readonly sequence: number };
}
