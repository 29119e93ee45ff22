import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A deployed function: what the API shows of it, and its code. */
export const deployedFunction = z.object({
    id: z.number(),
    integration_id: z.string(),
    name: z.string(),
    type: z.enum(['action', 'sync']),
    source: z.enum(['standalone', 'repo', 'catalog']),
    version: z.string(),
    description: z.string().optional(),
    scopes: z.array(z.string()),
    input: z.string().optional(),
    returns: z.array(z.string()),
    json_schema: z.unknown(),
    runs: z.string().nullish(),
    auto_start: z.boolean().optional(),
    track_deletes: z.boolean().optional(),
    sync_type: z.string().optional(),
    features: z.array(z.string()),
    last_deployed: z.string(),
    code: z.string(),
});
export type DeployedFunction = z.infer<typeof deployedFunction>;
export type FunctionType = DeployedFunction['type'];

/** The deployed functions of one environment: in memory, and in a folder when one is given. */
export class DeployedFunctions {
    readonly #folder: string | undefined;
    readonly #functions = new Map<string, DeployedFunction>();
    #lastId = 0;

    constructor(folder: string | undefined) {
        this.#folder = folder;
        for (const each of folder === undefined ? [] : readFolder(folder)) {
            this.#functions.set(keyOf(each.integration_id, each.type, each.name), each);
            this.#lastId = Math.max(this.#lastId, each.id);
        }
    }

    /** Stores a function over the one of the same integration, type and name. */
    put(deployed: Omit<DeployedFunction, 'id'>): DeployedFunction {
        const key = keyOf(deployed.integration_id, deployed.type, deployed.name);
        this.#lastId += 1;
        const stored = { ...deployed, id: this.#lastId };
        this.#functions.set(key, stored);
        if (this.#folder !== undefined) {
            mkdirSync(this.#folder, { recursive: true });
            writeFileSync(join(this.#folder, fileOf(key)), JSON.stringify(stored, null, 4));
        }
        return stored;
    }

    /** Forgets a function. */
    delete(deployed: DeployedFunction): void {
        const key = keyOf(deployed.integration_id, deployed.type, deployed.name);
        this.#functions.delete(key);
        if (this.#folder !== undefined) {
            rmSync(join(this.#folder, fileOf(key)), { force: true });
        }
    }

    /** The functions of an integration, by name. */
    of(integrationId: string): readonly DeployedFunction[] {
        return [...this.#functions.values()]
            .filter((each) => each.integration_id === integrationId)
            .toSorted((a, b) => a.name.localeCompare(b.name) || a.type.localeCompare(b.type));
    }

    /** Those of one name, newest first: an action and a sync may share it. */
    named(integrationId: string, name: string, type: string | undefined): readonly DeployedFunction[] {
        return this.of(integrationId)
            .filter((each) => each.name === name && (type === undefined || each.type === type))
            .toSorted((a, b) => b.id - a.id);
    }
}

function keyOf(integrationId: string, type: FunctionType, name: string): string {
    return `${integrationId}/${type}/${name}`;
}

function fileOf(key: string): string {
    return `${encodeURIComponent(key)}.json`;
}

function readFolder(folder: string): DeployedFunction[] {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => deployedFunction.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
