/** Environment variables of this process, which tests and extension share. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Sets variables, removes those that are undefined; returns what puts them back. */
export function setVariables(variables: Variables): () => void {
    const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
    const put = (name: string, value: string | undefined): void => {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
    };
    for (const [name, value] of Object.entries(variables)) put(name, value);
    return () => {
        for (const [name, value] of before) put(name, value);
    };
}
