import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The heap of this process without its garbage, bytes. */
export function heapUsed(): number {
    setFlagsFromString('--expose-gc');
    runInNewContext('gc()');
    return process.memoryUsage().heapUsed;
}
