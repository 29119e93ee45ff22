/** The name of one of the two environments that the local server holds. */
export type EnvironmentName = 'dev' | 'prod';

/** What a key may do. `*` stands for every scope. */
export interface ApiKey {
    readonly secret: string;
    readonly environment: EnvironmentName;
    readonly scopes: readonly string[];
}

const compile = 'environment:functions:compile';
const dryRun = 'environment:functions:dryrun';
const deploy = 'environment:deploy';
const listIntegrations = 'environment:integrations:list';
const listConnections = 'environment:connections:list';

/**
 * Keys that only this server knows. The word 7e57 says that they are for tests; each starts differently, so that a
 * leaked beginning tells which one leaked.
 */
export const testKeys = {
    /** dev: everything. */
    dev: 'de000001-7e57-4e57-8e57-7e577e577e57',
    /** dev: compile, nothing else. */
    compileOnly: 'c0000002-7e57-4e57-8e57-7e577e577e57',
    /** dev: compile and dry run; may not deploy or list. */
    compileAndDryRun: 'cd000003-7e57-4e57-8e57-7e577e577e57',
    /** dev: compile, dry run, deploy and the two lists; may not read or delete functions. */
    functions: 'f0000004-7e57-4e57-8e57-7e577e577e57',
    /** dev: compile and deploy; may not dry run. */
    noDryRun: 'd0000005-7e57-4e57-8e57-7e577e577e57',
    /** dev: deploy only. */
    deployOnly: 'd1000006-7e57-4e57-8e57-7e577e577e57',
    /** dev: compile, dry run and deploy; may list neither integrations nor connections. */
    noLists: 'a0000007-7e57-4e57-8e57-7e577e577e57',
    /** dev: deploy, and the list of functions; may not read one. */
    listAndDeploy: '1d00000b-7e57-4e57-8e57-7e577e577e57',
    /** dev: the lists, but nothing about functions. */
    noFunctions: 'b0000008-7e57-4e57-8e57-7e577e577e57',
    /** dev: list and delete functions; may not read one. */
    listAndDelete: 'de1e000c-7e57-4e57-8e57-7e577e577e57',
    /** prod: everything. */
    prod: 'e0000009-7e57-4e57-8e57-7e577e577e57',
    /** prod: compile and dry run only. */
    prodNoDeploy: 'e100000a-7e57-4e57-8e57-7e577e577e57',
    /** Right form, known to nobody. */
    unknown: '11111111-1111-4111-8111-111111111111',
} as const;

/** What the server knows of each key. */
export const apiKeys: readonly ApiKey[] = [
    { secret: testKeys.dev, environment: 'dev', scopes: ['*'] },
    { secret: testKeys.compileOnly, environment: 'dev', scopes: [compile] },
    { secret: testKeys.compileAndDryRun, environment: 'dev', scopes: [compile, dryRun] },
    {
        secret: testKeys.functions,
        environment: 'dev',
        scopes: [compile, dryRun, deploy, listIntegrations, listConnections],
    },
    { secret: testKeys.noDryRun, environment: 'dev', scopes: [compile, deploy, listIntegrations, listConnections] },
    { secret: testKeys.deployOnly, environment: 'dev', scopes: [deploy] },
    {
        secret: testKeys.listAndDeploy,
        environment: 'dev',
        scopes: [deploy, listIntegrations, 'environment:functions:list'],
    },
    { secret: testKeys.noLists, environment: 'dev', scopes: [compile, dryRun, deploy] },
    { secret: testKeys.noFunctions, environment: 'dev', scopes: [listIntegrations, listConnections] },
    {
        secret: testKeys.listAndDelete,
        environment: 'dev',
        scopes: [listIntegrations, 'environment:functions:list', 'environment:functions:delete'],
    },
    { secret: testKeys.prod, environment: 'prod', scopes: ['*'] },
    {
        secret: testKeys.prodNoDeploy,
        environment: 'prod',
        scopes: [compile, dryRun, listIntegrations, listConnections],
    },
];
