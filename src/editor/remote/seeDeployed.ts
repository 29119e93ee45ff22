import type { FunctionsApi } from '../../api/client.ts';
import { failureOf } from '../../core/failure/failure.ts';
import type { Log } from '../log.ts';
import { textHash } from '../runs/textHash.ts';
import type { CopyOwner } from './copies/copyOwner.ts';
import type { DeployedCopies, SeenCopy } from './copies/deployedCopies.ts';

interface SeeingParts {
    readonly copies: DeployedCopies;
    readonly log: Log;
}

/** What was deployed is what the person saw last. It is deployed even where that can't be written down. */
export async function seeDeployed(
    { copies, log }: SeeingParts,
    owner: CopyOwner,
    seen: Omit<SeenCopy, 'at'>,
): Promise<void> {
    await copies.see(owner, seen).catch((error: unknown) => log.error(error));
}

/** The same with when it was deployed, which the platform alone knows. */
export async function seeWhenDeployed(
    parts: SeeingParts,
    api: FunctionsApi,
    owner: CopyOwner,
    code: string,
    signal: AbortSignal,
): Promise<void> {
    try {
        const now = await api.deployed.find(owner.integration, owner.name, owner.type, signal);
        if (now?.lastDeployed === undefined) return;
        await seeDeployed(parts, owner, { hash: textHash(code), code, lastDeployed: now.lastDeployed });
    } catch (error) {
        parts.log.warn(`what was deployed: ${failureOf(error).kind}`);
    }
}
