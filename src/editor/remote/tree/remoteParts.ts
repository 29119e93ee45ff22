import type * as vscode from 'vscode';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { Log } from '../../log.ts';
import type { Report } from '../../report.ts';
import type { Drafts } from '../../runs/inputs/drafts.ts';
import type { Session } from '../../session/session.ts';
import type { TextDocuments } from '../../textDocuments.ts';

/** What the Functions view and its commands work with. */
export interface RemoteParts {
    /** Where copies of deployed code are kept. */
    readonly storage: vscode.Uri;
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly drafts: Drafts;
    readonly documents: TextDocuments;
    readonly report: Report;
    readonly log: Log;
}
