/** `npm run -s probe`: JSON lines in, one JSON line out for each. See test/README.md. */
import { answerTo } from './answers.ts';

for await (const line of linesOf(process.stdin)) {
    if (line.trim() !== '') {
        process.stdout.write(`${JSON.stringify(await answerTo(line))}\n`);
    }
}

/** Not node:readline, which also breaks lines at U+2028 and U+2029; both may stand in JSON as they are. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
    let rest = '';
    input.setEncoding('utf8');
    for await (const chunk of input) {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
    yield rest;
}
