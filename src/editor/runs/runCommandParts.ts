import type { RunInputs } from '../../core/inputs/readDraft.ts';
import type { FunctionType } from '../../core/function/functionFile.ts';
import type { ActiveFunction } from '../authoring/activeFunction.ts';
import type { Functions } from '../authoring/functionAtHand.ts';
import type { Cases } from '../cases/cases.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session/session.ts';
import type { DryRuns } from './dryRuns.ts';
import type { Connections } from './inputs/connections.ts';
import type { Drafts } from './inputs/drafts.ts';
import type { InputsView } from './inputs/inputsView.ts';
import type { WriteGuard } from './inputs/writeGuard.ts';
import type { ResultView } from './result/resultView.ts';
import type { RunStore } from './runStore.ts';

/** What the dry run commands work with. */
export interface RunCommandParts {
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly drafts: Drafts;
    readonly cases: Cases;
    readonly connections: Connections;
    readonly store: RunStore;
    readonly dryRuns: DryRuns;
    readonly inputsView: InputsView;
    readonly resultView: ResultView;
    readonly writeGuard: WriteGuard;
    readonly report: Report;
}

/** How a dry run was asked for. */
export interface DryRunWish {
    /** By the form's button: after a pick the keyboard comes back to the form. */
    readonly fromForm?: boolean;
    /** Against the setting. */
    readonly compileFirst?: boolean;
    /** In spite of obstacles. */
    readonly anyway?: boolean;
    /** Fields that can't be read are not sent. */
    readonly withoutWrongFields?: boolean;
    /** Beside one of the same function that is under way. */
    readonly another?: boolean;
    /** As what the platform says the file holds. */
    readonly type?: FunctionType;
    /** With these, whatever the form holds. */
    readonly inputs?: RunInputs;
    /** From the checkpoint of this run. */
    readonly continues?: string;
}
