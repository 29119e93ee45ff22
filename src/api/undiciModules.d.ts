/**
 * The parts of undici we load, one by one: its main entry installs its own dispatcher for everybody's `fetch`, which
 * would leak into the shared extension host. These submodules carry no typings of their own.
 */
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
    const EnvHttpProxyAgent: typeof import('undici').EnvHttpProxyAgent;
    export default EnvHttpProxyAgent;
}

declare module 'undici/lib/api/index.js' {
    export const request: (
        this: import('undici').Dispatcher,
        options: import('undici').Dispatcher.RequestOptions,
    ) => Promise<import('undici').Dispatcher.ResponseData>;
}
