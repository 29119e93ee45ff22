import type { JsonValue } from '../../../../src/core/schema/jsonSchema.ts';

interface Config {
    readonly endpoint: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly paginate?: { readonly response_path?: string; readonly limit_name_in_request?: string };
}

/** What a function finds as `nango` here: it answers every request with the same pages, and notes what was done. */
export class StandInNango {
    readonly requests: Config[] = [];
    readonly saved: { readonly id: unknown; readonly model: string }[] = [];
    readonly deleted: unknown[] = [];
    readonly calls: string[] = [];
    checkpoint: Readonly<Record<string, unknown>> | null = null;
    readonly ActionError = class extends Error {};
    readonly #answer: JsonValue;
    readonly #end: JsonValue;
    readonly #metadata: object;

    /** The second page and those after it are `end`. */
    constructor(answer: JsonValue, end: JsonValue, metadata: object = {}) {
        this.#answer = answer;
        this.#end = end;
        this.#metadata = metadata;
    }

    get = (config: Config): Promise<object> => this.#respond(config);
    post = (config: Config): Promise<object> => this.#respond(config);
    patch = (config: Config): Promise<object> => this.#respond(config);
    delete = (config: Config): Promise<object> => this.#respond(config);
    getMetadata = (): Promise<object> => Promise.resolve(this.#metadata);
    getCheckpoint = (): Promise<object | null> => Promise.resolve(this.checkpoint);
    trackDeletesStart = (model: string): Promise<void> => this.#call(`trackDeletesStart ${model}`);
    trackDeletesEnd = (model: string): Promise<void> => this.#call(`trackDeletesEnd ${model}`);

    saveCheckpoint = (checkpoint: Readonly<Record<string, unknown>>): Promise<void> => {
        this.checkpoint = checkpoint;
        return this.#call('saveCheckpoint');
    };

    clearCheckpoint = (): Promise<void> => {
        // As on the platform: there has to be one.
        if (this.checkpoint === null) throw new Error('checkpoint_conflict');
        this.checkpoint = null;
        return this.#call('clearCheckpoint');
    };

    batchSave = (records: readonly { readonly id: unknown }[], model: string): Promise<void> => {
        this.saved.push(...records.map(({ id }) => ({ id, model })));
        return this.#call(`batchSave ${model}`);
    };

    batchDelete = (records: readonly { readonly id: unknown }[], model: string): Promise<void> => {
        this.deleted.push(...records.map(({ id }) => id));
        return this.#call(`batchDelete ${model}`);
    };

    paginate = (config: Config): AsyncIterable<unknown> => {
        this.requests.push(config);
        const path = config.paginate?.response_path?.split('.') ?? [];
        const page = path.reduce<unknown>(
            (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
            this.#answer,
        );
        return (async function* pages(): AsyncGenerator {
            yield await Promise.resolve(page);
        })();
    };

    #respond(config: Config): Promise<object> {
        this.requests.push(config);
        if (this.requests.length > 5) throw new Error('it asks for ever');
        const data = this.requests.length === 1 ? this.#answer : this.#end;
        return Promise.resolve({ data, headers: {} });
    }

    #call(what: string): Promise<void> {
        this.calls.push(what);
        return Promise.resolve();
    }
}
