import type { FunctionsApi } from '../../api/client.ts';
import { largestPage } from '../../api/deployedFunctionsApi.ts';
import type { SeenDeployed } from '../../core/deploy/deployConflict.ts';
import type { DeployedFunction } from '../../core/deploy/deployedFunction.ts';
import { functionFactsOf } from '../../core/deploy/functionFacts.ts';
import { failureOf, type Failure } from '../../core/failure/failure.ts';
import type { FunctionType } from '../../core/function/functionFile.ts';
import { textHash } from '../runs/textHash.ts';
import type { DeployOrder } from './deployOrder.ts';

/** What is deployed, as far as the key may know. `unknown`: not even whether there is something. */
export type DeployedLook =
    | { readonly kind: 'nothing'; readonly mayRead: boolean }
    | { readonly kind: 'unknown'; readonly why: Failure }
    | {
          readonly kind: 'found';
          readonly facts: DeployedFunction;
          /** Absent where it could not be read. */
          readonly code?: string;
          readonly whyNoCode?: Failure;
      };

/** Which function is looked at. */
export interface LookedAt {
    readonly integration: string;
    readonly name: string;
    readonly type: FunctionType;
}

/** Looks at what is deployed; a key that may list functions but not read them learns what the list tells. */
export async function lookAtDeployed(api: FunctionsApi, fn: LookedAt): Promise<DeployedLook> {
    try {
        const facts = await api.deployed.find(fn.integration, fn.name, fn.type);
        if (facts === undefined) return { kind: 'nothing', mayRead: true };
        return await withCode(api, fn, facts);
    } catch (error) {
        const why = failureOf(error);
        return why.kind === 'scopeMissing' ? lookInList(api, fn, why) : { kind: 'unknown', why };
    }
}

/** When it was deployed last; the failure where that can't be told now. */
export async function lookAtDate(api: FunctionsApi, fn: LookedAt): Promise<DeployedLook> {
    try {
        const facts = await api.deployed.find(fn.integration, fn.name, fn.type);
        return facts === undefined ? { kind: 'nothing', mayRead: true } : { kind: 'found', facts };
    } catch (error) {
        return { kind: 'unknown', why: failureOf(error) };
    }
}

/** What of it decides about a conflict; undefined where nothing is deployed, or nothing is known. */
export function seenIn(look: DeployedLook | undefined): SeenDeployed | undefined {
    if (look?.kind !== 'found') return undefined;
    const { code, facts } = look;
    return {
        ...(code === undefined ? {} : { hash: textHash(code) }),
        ...(facts.lastDeployed === undefined ? {} : { lastDeployed: facts.lastDeployed }),
    };
}

/** What a deployment over it needs to know. */
export function replacedBy(look: DeployedLook | undefined): DeployOrder['replaces'] {
    if (look?.kind !== 'found') return { mayAsk: look?.kind === 'nothing' && look.mayRead };
    const { code, facts, whyNoCode } = look;
    const version = code === undefined ? undefined : functionFactsOf(code)?.version;
    const codeVersion = version === undefined || version === 'unread' ? null : version.value;
    return {
        ...(code === undefined ? {} : { code }),
        ...(codeVersion === null ? {} : { codeVersion }),
        ...(facts.lastDeployed === undefined ? {} : { lastDeployed: facts.lastDeployed }),
        mayAsk: whyNoCode === undefined,
    };
}

/** Where it was deployed from, if it can't be replaced from here. */
export function protectedBy(look: DeployedLook | undefined): 'repo' | 'catalog' | undefined {
    if (look?.kind !== 'found') return undefined;
    const { source } = look.facts;
    return source === 'repo' || source === 'catalog' ? source : undefined;
}

async function withCode(api: FunctionsApi, fn: LookedAt, facts: DeployedFunction): Promise<DeployedLook> {
    try {
        const code = await api.deployed.code(fn.integration, fn.name, fn.type);
        return { kind: 'found', facts, ...(code === undefined ? {} : { code }) };
    } catch (error) {
        return { kind: 'found', facts, whyNoCode: failureOf(error) };
    }
}

async function lookInList(api: FunctionsApi, fn: LookedAt, why: Failure): Promise<DeployedLook> {
    try {
        for (let page = 0; ; page += 1) {
            const { functions, total } = await api.deployed.list(fn.integration, { search: fn.name, page });
            const facts = functions.find(({ name, type }) => name === fn.name && type === fn.type);
            if (facts !== undefined) return { kind: 'found', facts, whyNoCode: why };
            if (functions.length === 0 || (page + 1) * largestPage >= total) return { kind: 'nothing', mayRead: false };
        }
    } catch {
        // The first refusal names the scope that would help most.
        return { kind: 'unknown', why };
    }
}
