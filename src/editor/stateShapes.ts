import type { FunctionCase } from '../core/cases/functionCase.ts';
import type { DeploymentState } from '../core/deploy/deploymentState.ts';
import type { Draft } from '../core/inputs/draft.ts';
import type { RunState } from '../core/run/runState.ts';
import type { Environment } from './session/environment.ts';
import type { StateShape } from './storedState.ts';

/** The environments of this person; stored per machine, names only, never keys. */
export const environmentsShape: StateShape<readonly Environment[]> = {
    key: 'nango.environments',
    version: 1,
    initial: [],
    read: async (stored) => (await import('./stateSchemas.ts')).environments.safeParse(stored).data,
};

/** The environment in use: per workspace, and per machine as the start for new workspaces. */
export const activeEnvironmentShape: StateShape<string> = {
    key: 'nango.activeEnvironment',
    version: 1,
    initial: '',
    read: async (stored) => (await import('./stateSchemas.ts')).text.safeParse(stored).data,
};

/** Servers named by this folder's `.env`, and whether the person took them. */
export const folderServersShape: StateShape<Readonly<Record<string, boolean>>> = {
    key: 'nango.folderServers',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).flags.safeParse(stored).data,
};

/** Drafts by function and environment. */
export const draftsShape: StateShape<Readonly<Record<string, Draft>>> = {
    key: 'nango.drafts',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).drafts.safeParse(stored).data,
};

/** Integrations and names chosen for functions whose path does not tell. */
export const targetsShape: StateShape<
    Readonly<Record<string, { readonly integration: string; readonly name: string }>>
> = {
    key: 'nango.targets',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).targets.safeParse(stored).data,
};

/** Functions, each with an environment, whose writes are not asked about again. */
export const unaskedWritesShape: StateShape<readonly string[]> = {
    key: 'nango.unaskedWrites',
    version: 1,
    initial: [],
    read: async (stored) => (await import('./stateSchemas.ts')).texts.safeParse(stored).data,
};

/** Cases by function, but for those that are kept in files. */
export const casesShape: StateShape<Readonly<Record<string, readonly FunctionCase[]>>> = {
    key: 'nango.cases',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./cases/storedCases.ts')).storedCases.safeParse(stored).data,
};

/** The case that the form of a function was filled with last, by name. */
export const chosenCasesShape: StateShape<Readonly<Record<string, string>>> = {
    key: 'nango.chosenCases',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).names.safeParse(stored).data,
};

/** Paths that are left out when runs are compared, by function. */
export const ignoredPathsShape: StateShape<Readonly<Record<string, readonly string[]>>> = {
    key: 'nango.ignoredPaths',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).textsByName.safeParse(stored).data,
};

/** Things said once. */
export const saidOnceShape: StateShape<Readonly<Record<string, boolean>>> = {
    key: 'nango.saidOnce',
    version: 1,
    initial: {},
    read: async (stored) => (await import('./stateSchemas.ts')).flags.safeParse(stored).data,
};

/** Runs of this workspace, newest first, without their outputs and results. */
export const runsShape: StateShape<readonly RunState[]> = {
    key: 'nango.runs',
    version: 1,
    initial: [],
    read: async (stored) => (await import('./runs/storedRun.ts')).storedRuns.safeParse(stored).data,
};

/** Deployments made from this workspace, newest first. */
export const deploymentsShape: StateShape<readonly DeploymentState[]> = {
    key: 'nango.deployments',
    version: 1,
    initial: [],
    read: async (stored) =>
        (await import('./remote/history/storedDeployments.ts')).storedDeployments.safeParse(stored).data,
};

/** How many deployments are under way; absent for none. */
export const deploymentsUnderWayKey = 'nango.deploymentsUnderWay';
