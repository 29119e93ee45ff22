import * as vscode from 'vscode';
import type { FunctionsApi } from '../../api/client.ts';
import type { Transport } from '../../api/transport.ts';
import { FailureError } from '../../core/failure/failure.ts';
import type { SecretMask } from '../../core/secretMask.ts';
import type { KeyAbility } from '../../workflows/checkKey.ts';
import { systemClock } from '../../workflows/clock.ts';
import { PollBudget } from '../../workflows/pollBudget.ts';
import type { Log } from '../log.ts';
import type { ApiKeys } from './apiKeys.ts';
import { readConnectionOptions } from './connectionOptions.ts';
import type { EnvFiles } from './envFile.ts';
import { firstEnvironment, type Environment } from './environment.ts';
import type { Environments } from './environments.ts';
import { cloudOrigin, type ServerChoice, type Servers } from './servers.ts';
import { readOrigin } from '../../api/origin.ts';

/** Where requests go now and whether there is a key for it. The key itself is not told. */
export interface SessionState {
    readonly environment: Environment;
    readonly server: ServerChoice;
    /** Whether there is a key for this server, and where it comes from. */
    readonly key: 'stored' | 'process' | 'none';
    /** The server has refused this key. */
    readonly refused: boolean;
    /** What the key may do, as far as it was checked. */
    readonly abilities: readonly KeyAbility[];
}

/** What the session is made of. */
export interface SessionParts {
    readonly environments: Environments;
    readonly keys: ApiKeys;
    readonly servers: Servers;
    readonly envFiles: EnvFiles;
    readonly mask: SecretMask;
    readonly log: Log;
}

/** The only part that knows keys: it hands out clients, each bound to the server its key was entered for. */
export class Session {
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when environment, server, key or what is known of the key has changed. */
    readonly onDidChange = this.changed.event;

    readonly parts: SessionParts;
    private readonly subscriptions: vscode.Disposable[];
    private readonly budgets = new Map<string, PollBudget>();
    private readonly refusedKeys = new Set<string>();
    private readonly abilities = new Map<string, { readonly key: string; readonly list: readonly KeyAbility[] }>();
    private transport: Transport | undefined;

    constructor(parts: SessionParts) {
        this.parts = parts;
        this.subscriptions = [
            this.changed,
            parts.environments.onDidChange(() => this.changed.fire()),
            parts.servers.onDidChange(() => this.changed.fire()),
            parts.keys.onDidChange(() => this.forgetRefusals()),
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration('http')) this.reconnect();
            }),
        ];
    }

    /** Where things stand, for the status bar and the views. */
    async state(): Promise<SessionState> {
        const environment = await this.parts.environments.active();
        const server = await this.parts.servers.choose(environment);
        const { kind, key } = await this.findKey(environment, server.origin);
        const id = `${environment.id} ${server.origin}`;
        const known = this.abilities.get(id);
        return {
            environment,
            server,
            key: kind,
            refused: this.refusedKeys.has(id),
            abilities: known?.key === key ? (known?.list ?? []) : [],
        };
    }

    /**
     * A client for the environment in use.
     * @throws {FailureError} `noKey`
     */
    async api(): Promise<FunctionsApi> {
        return this.apiFor(await this.parts.environments.active());
    }

    /**
     * A client for one environment.
     * @throws {FailureError} `noKey`
     */
    async apiFor(environment: Environment): Promise<FunctionsApi> {
        const { origin } = await this.parts.servers.choose(environment);
        const { key } = await this.findKey(environment, origin);
        if (key === undefined) throw new FailureError({ kind: 'noKey', environment: environment.name });
        return this.open(environment, origin, key);
    }

    /** A client with a key that is not stored yet, to check it. */
    async apiWith(environment: Environment, origin: string, key: string): Promise<FunctionsApi> {
        return this.open(environment, origin, key);
    }

    /** The polling budget of a server. */
    budgetFor(origin: string): PollBudget {
        const known = this.budgets.get(origin);
        if (known !== undefined) return known;
        const budget = new PollBudget(systemClock);
        this.budgets.set(origin, budget);
        return budget;
    }

    /** Remembers what the key that an environment has now may do. */
    async noteAbilities(environment: Environment, origin: string, list: readonly KeyAbility[]): Promise<void> {
        const { key } = await this.findKey(environment, origin);
        if (key !== undefined) this.abilities.set(`${environment.id} ${origin}`, { key, list });
        this.changed.fire();
    }

    dispose(): void {
        this.reconnect();
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async open(environment: Environment, origin: string, key: string): Promise<FunctionsApi> {
        const { openApi, openTransport } = await import('../../api/openApi.ts');
        this.masked(key);
        const budget = this.budgetFor(origin);
        // Clients outlive connections: when a proxy setting changes, the next request takes the new way.
        const transport: Transport = {
            send: async (request) => {
                this.transport ??= openTransport(readConnectionOptions());
                return this.transport.send(request);
            },
            close: () => Promise.resolve(),
        };
        return openApi(
            transport,
            { environment: environment.name, origin, apiKey: key },
            {
                onRequest: (record) => {
                    this.parts.log.request(record);
                    void this.noteAnswer(environment, origin, key, record.status);
                },
                onRateLimit: (limit) => budget.heard(limit),
            },
        );
    }

    /** A key that the server refuses is marked until it is accepted, or replaced. Another key's answers say nothing. */
    private async noteAnswer(environment: Environment, origin: string, key: string, status: number): Promise<void> {
        const id = `${environment.id} ${origin}`;
        const refused = status === 401;
        if (status === 0 || refused === this.refusedKeys.has(id)) return;
        if ((await this.findKey(environment, origin)).key !== key) return;
        if (refused) this.refusedKeys.add(id);
        else this.refusedKeys.delete(id);
        this.changed.fire();
    }

    private async findKey(
        environment: Environment,
        origin: string,
    ): Promise<{ readonly kind: SessionState['key']; readonly key?: string }> {
        const stored = await this.parts.keys.get(environment.id, origin);
        if (stored !== undefined) return { kind: 'stored', key: this.masked(stored) };
        const key = process.env['NANGO_SECRET_KEY'];
        // A key of the process belongs to the process's own server, never to one that a workspace names; and to the
        // environment everybody starts with: under another's name it would go where nobody looks for it.
        const isFirst = environment.id === firstEnvironment.id;
        if (isFirst && key !== undefined && key !== '' && origin === processOrigin())
            return { kind: 'process', key: this.masked(key) };
        return { kind: 'none' };
    }

    /** The key, which from now on is masked wherever text leaves the extension. */
    private masked(key: string): string {
        this.parts.mask.learn(key, (text) => Buffer.from(text).toString('base64'));
        return key;
    }

    private forgetRefusals(): void {
        this.refusedKeys.clear();
        this.changed.fire();
    }

    private reconnect(): void {
        const closing = this.transport;
        this.transport = undefined;
        closing?.close().catch((error: unknown) => this.parts.log.error(error));
    }
}

function processOrigin(): string | undefined {
    const named = process.env['NANGO_SERVER_URL'];
    if (named === undefined || named === '') return cloudOrigin;
    const reading = readOrigin(named);
    return reading.ok ? reading.origin : undefined;
}
