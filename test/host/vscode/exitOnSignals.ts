/** Makes a signal end this process as `exit` does, so that what is registered for `exit` runs: nothing outlives us. */
export function exitOnSignals(): void {
    const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
    for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}
