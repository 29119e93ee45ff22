/** `npm run -s probe`: JSON lines in, one JSON line out for each. See test/README.md. */
import { answerTo } from './answers.ts';

// Not node:readline, which also breaks lines at U+2028 and U+2029; both may stand in JSON as they are.
let rest = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(answer);
}
answer(rest);

function answer(line: string): void {
    if (line.trim() !== '') {
        process.stdout.write(`${JSON.stringify(answerTo(line))}\n`);
    }
}
