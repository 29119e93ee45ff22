import type { FunctionType } from '../../../core/function/functionFile.ts';
import { textHash } from '../../runs/textHash.ts';

/** Which deployed function a copy is of. */
export interface CopyOwner {
    readonly environmentId: string;
    readonly origin: string;
    readonly integration: string;
    readonly type: FunctionType;
    readonly name: string;
}

/** The owner as a file name's beginning. */
export function ownerId({ environmentId, origin, integration, type, name }: CopyOwner): string {
    return textHash(JSON.stringify([environmentId, origin, integration, type, name]));
}

/** The owner of what is deployed under this name. */
export function ownerOf(
    fn: Omit<CopyOwner, 'environmentId' | 'origin'> & { readonly environment: { readonly id: string } },
    origin: string,
): CopyOwner {
    const { environment, integration, type, name } = fn;
    return { environmentId: environment.id, origin, integration, type, name };
}
