/**
 * The parts of undici we load, one by one: its main entry installs its own dispatcher for everybody's `fetch`, which
 * would leak into the shared extension host. These submodules carry no typings of their own.
 */
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
    const EnvHttpProxyAgent: typeof import('undici').EnvHttpProxyAgent;
    export default EnvHttpProxyAgent;
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
    const Dispatcher: typeof import('undici').Dispatcher;
    export default Dispatcher;
}

declare module 'undici/lib/api/index.js' {
    const methods: object;
    export default methods;
}
