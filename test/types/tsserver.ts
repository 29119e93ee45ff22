import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const message = z.looseObject({
    type: z.string(),
    event: z.string().optional(),
    request_seq: z.number().optional(),
    success: z.boolean().optional(),
    message: z.string().optional(),
    body: z.unknown().optional(),
});
type Message = z.infer<typeof message>;

const position = z.object({ line: z.number(), offset: z.number() });
const diagnostic = z.object({
    start: position,
    end: position,
    text: z.string(),
    code: z.number().optional(),
    category: z.string(),
});

/** A problem as TypeScript's server tells it; lines and offsets count from 1. */
export type Diagnostic = z.infer<typeof diagnostic>;

const diagnosticEvent = z.object({ file: z.string(), diagnostics: z.array(diagnostic) });

/** How a server is started. */
export interface TsServerOptions {
    /** The folder of the `typescript` package. */
    readonly typescript: string;
    /** The folder of an extension that brings the plugin; absent: a server without it. */
    readonly extension?: string;
    readonly args?: readonly string[];
    /** What Node itself is told. */
    readonly nodeArgs?: readonly string[];
}

/** TypeScript's server as VS Code starts it: a process of its own, spoken to over stdio. */
export class TsServer {
    readonly #process: ChildProcess;
    readonly #waiting = new Set<(message: Message) => void>();
    readonly #open = new Set<string>();
    #sequence = 0;
    #rest = Buffer.alloc(0);

    constructor({ typescript, extension, args = [], nodeArgs = [] }: TsServerOptions) {
        const plugin =
            extension === undefined
                ? []
                : ['--globalPlugins', 'nango-function-types', '--pluginProbeLocations', extension];
        this.#process = spawn(
            process.execPath,
            [
                ...nodeArgs,
                path.join(typescript, 'lib/tsserver.js'),
                ...['--useInferredProjectPerProjectRoot', '--disableAutomaticTypingAcquisition'],
                '--noGetErrOnBackgroundUpdate',
                ...plugin,
                ...args,
            ],
            // Not where packages could be found by chance.
            { stdio: ['pipe', 'pipe', 'inherit'], cwd: tmpdir() },
        );
        this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    }

    get pid(): number {
        return this.#process.pid ?? 0;
    }

    /** Opens a file with a text, of a workspace folder if it is in one. */
    open(file: string, text: string, projectRootPath?: string, scriptKindName = 'TS'): void {
        this.#open.add(file);
        this.#send('open', { file, fileContent: text, scriptKindName, projectRootPath });
    }

    /** Closes what was opened. */
    closeAll(): void {
        for (const file of this.#open) this.#send('close', { file });
        this.#open.clear();
    }

    /** Puts a whole new text in the place of one with so many lines. */
    replace(file: string, lines: number, text: string): void {
        this.#send('change', {
            file,
            ...{ line: 1, offset: 1, endLine: lines + 1, endOffset: 1, insertString: text },
        });
    }

    /** Asks, and gives the body of the answer. */
    async request(command: string, args: unknown): Promise<unknown> {
        const sequence = this.#send(command, args);
        const { success, body, message } = await this.#next((each) => each.request_seq === sequence);
        if (success !== true && message !== 'No content available.') throw new Error(`${command}: ${message ?? ''}`);
        return body;
    }

    /** What VS Code asks for when a file is opened or changed: all problems, in the order in which they stand. */
    async problems(file: string): Promise<Diagnostic[]> {
        const found: Diagnostic[] = [];
        const take = ({ event, body }: Message): void => {
            if (!/^(syntax|semantic)Diag$/.test(event ?? '')) return;
            const { file: of, diagnostics } = diagnosticEvent.parse(body);
            if (of === file) found.push(...diagnostics);
        };
        this.#waiting.add(take);
        const sequence = this.#send('geterr', { files: [file], delay: 0 });
        await this.#next(
            ({ event, body }) =>
                event === 'requestCompleted' &&
                z.object({ request_seq: z.number() }).parse(body).request_seq === sequence,
        );
        this.#waiting.delete(take);
        return found.sort((a, b) => a.start.line - b.start.line || a.start.offset - b.start.offset);
    }

    async stop(): Promise<void> {
        if (this.#process.exitCode !== null) return;
        this.#process.kill();
        await once(this.#process, 'exit');
    }

    #send(command: string, args: unknown): number {
        const seq = ++this.#sequence;
        const line = JSON.stringify({ seq, type: 'request', command, arguments: args });
        // The server takes these for ends of its own lines.
        const escaped = line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
        this.#process.stdin?.write(`${escaped}\n`);
        return seq;
    }

    async #next(isIt: (message: Message) => boolean): Promise<Message> {
        return new Promise((resolve, reject) => {
            const look = (message: Message): void => {
                if (!isIt(message)) return;
                this.#waiting.delete(look);
                this.#process.off('exit', died);
                resolve(message);
            };
            const died = (): void => reject(new Error('The server ended.'));
            this.#process.once('exit', died);
            this.#waiting.add(look);
        });
    }

    #read(chunk: Buffer): void {
        this.#rest = Buffer.concat([this.#rest, chunk]);
        for (;;) {
            const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#rest.subarray(0, 64).toString('latin1'));
            const from = header?.[0].length ?? 0;
            const to = from + Number(header?.[1]);
            if (header === null || this.#rest.length < to) return;
            const next = message.parse(JSON.parse(this.#rest.subarray(from, to).toString('utf8')));
            this.#rest = this.#rest.subarray(to);
            for (const look of [...this.#waiting]) look(next);
        }
    }
}
