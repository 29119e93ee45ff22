/** What a file's path tells of its function. */
export interface FilePlace {
    /** The file's name without its ending; empty without a path. */
    readonly name: string;
    /** The folder around `actions` or `syncs`; absent elsewhere. */
    readonly integration?: string;
}

/** Reads `<integration>/actions|syncs/<name>.ts`, with slashes of either kind. */
export function filePlaceOf(path: string | undefined): FilePlace {
    const parts = (path ?? '').split(/[/\\]/);
    const name = (parts.at(-1) ?? '').replace(/\.[cm]?[jt]sx?$/i, '');
    const folder = parts.at(-2);
    const integration = parts.at(-3);
    const tells = (folder === 'actions' || folder === 'syncs') && integration !== undefined;
    return tells && /[^.\s:]/.test(integration) && !/^[A-Za-z]:$/.test(integration) ? { name, integration } : { name };
}
