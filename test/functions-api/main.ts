import { parseArgs } from 'node:util';
import { testKeys } from './keys.ts';
import { startFunctionsApi } from './server.ts';

const { values } = parseArgs({
    options: {
        port: { type: 'string', default: '3003' },
        folder: { type: 'string' },
        fast: { type: 'boolean', default: false },
    },
});
const server = await startFunctionsApi({
    port: Number(values.port),
    mode: values.fast ? 'fast' : 'cli',
    ...(values.folder === undefined ? {} : { folder: values.folder }),
});
console.log(`Functions API     ${server.url}`);
console.log(`Provider          ${server.providerUrl}`);
for (const [name, key] of Object.entries(testKeys)) {
    console.log(`${name.padEnd(18)}${key}`);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
        void server.stop().then(() => process.exit(0));
    });
}
