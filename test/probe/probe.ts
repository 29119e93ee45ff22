/** `npm run -s probe`: JSON lines in, one JSON line out for each. See test/README.md. */
import { createInterface } from 'node:readline';
import { answerTo } from './answers.ts';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') {
        process.stdout.write(`${JSON.stringify(answerTo(line))}\n`);
    }
}
