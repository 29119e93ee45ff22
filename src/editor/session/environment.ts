/** A place on a Nango server, as the person calls it. The platform derives its own environment from the key. */
export interface Environment {
    readonly id: string;
    readonly name: string;
    /** The server entered for it; absent: see {@link ServerChoice}. */
    readonly origin?: string;
    /** Red, and with extra care. */
    readonly production: boolean;
}

/** The environment everybody starts with. */
export const firstEnvironment: Environment = { id: 'dev', name: 'dev', production: false };
