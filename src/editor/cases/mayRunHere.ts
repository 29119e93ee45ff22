import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import type { WriteGuard } from '../runs/inputs/writeGuard.ts';
import type { Session } from '../session/session.ts';

/** The question before a dry run, asked once for all functions of a test run. */
export async function mayRunHere(
    { session, writeGuard }: { readonly session: Session; readonly writeGuard: WriteGuard },
    functions: readonly FunctionAtHand[],
): Promise<boolean> {
    const { environments, servers } = session.parts;
    await servers.offerFolderServer(await environments.active());
    return writeGuard.allows(functions, await environments.active());
}
