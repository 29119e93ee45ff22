import type { CompileStage } from './compileProblem.ts';

/** One error in the compiler's text, as it stands there. */
export interface Finding {
    readonly stage: CompileStage;
    /** 1-based; absent where the text gives none (line 1, or the whole file). */
    readonly line?: number;
    /** 1-based; absent in column 1 and for all but type errors. */
    readonly column?: number;
    readonly text: string;
    /** The text ends in the middle: the platform cuts it at 20,000 characters. */
    readonly cut: boolean;
}

/**
 * Takes the output of `nango compile` apart: the text of a compile request, or the raw output of a dry run or
 * deployment around the same errors. A text in which nothing failed gives nothing; one that follows no known grammar
 * is one finding of its own.
 */
export function findingsIn(message: string): Finding[] {
    const blocks = blocksIn(message);
    if (blocks.length > 0) {
        return [...blocks, ...looseLines(message)];
    }
    for (const { mark, stage } of failureMarks) {
        const at = message.search(mark);
        if (at >= 0) {
            const text = withoutNoise(message.slice(at).replace(/^[^\n]*\n?/, ''));
            return text === '' ? [] : stage === 'typecheck' ? looseLines(message) : [{ stage, text, cut: false }];
        }
    }
    const text = message.trim();
    return text === '' || /^\u2713 Compiled\s*$/m.test(message) ? [] : [{ stage: 'unknown', text, cut: false }];
}

/** The spinner's failed lines, and the stage whose error text follows each. */
const failureMarks: readonly { readonly mark: RegExp; readonly stage: CompileStage }[] = [
    { mark: /^\u2717 Typechecking/m, stage: 'typecheck' },
    { mark: /^\u2717 Failed to build/m, stage: 'build' },
    { mark: /^\u2717 Failed to compile definitions/m, stage: 'definitions' },
    { mark: /^\u2717 Generating artifacts/m, stage: 'load' },
];

/** `err - <path>:<line>:<column>` and its text, which ends at the next CR LF. Paths may hold colons and blanks. */
function blocksIn(message: string): Finding[] {
    const strict = / \r\n {2}/.test(message);
    const header = strict
        ? /(?<=^|\n)err - ([^\r\n]*?)(?::(\d+)(?::(\d+))?)? \r\n {2}/g
        : /(?<=^|\n)err - ([^\r\n]*?)(?::(\d+)(?::(\d+))?)? *\r?\n {2}/g;
    const headers = [...message.matchAll(header)];
    const stageOf = stagesIn(message);
    return headers.map((match, index): Finding => {
        const from = match.index + match[0].length;
        const next = headers[index + 1]?.index ?? message.length;
        const body = message.slice(from, next);
        const [text, ended] = strict ? upToLineEnd(body) : upToBlankLine(body);
        const stage = stageOf(match.index, match[1] ?? '');
        const last = index === headers.length - 1;
        return {
            stage,
            ...(match[2] === undefined ? {} : { line: Number(match[2]) }),
            ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
            text: (ended ? text : withoutWarnings(text)).trimEnd(),
            cut: last && stage === 'typecheck' && isCut(message.slice(from), ended),
        };
    });
}

function upToLineEnd(body: string): [text: string, ended: boolean] {
    const end = body.indexOf('\r\n');
    return end < 0 ? [body, false] : [body.slice(0, end), true];
}

function upToBlankLine(body: string): [text: string, ended: boolean] {
    const end = body.search(/\r?\n\r?\n(?! )|\r?\n\u2717/);
    return end < 0 ? [body, false] : [body.slice(0, end), true];
}

/** Warnings are told after the error of a definition, whose own line end is then gone. */
function withoutWarnings(text: string): string {
    return text.replace(/\r?\n\s*Warning: (?:Function|Sync|createFunction)\b[\s\S]*$/, '');
}

/** What type errors always end with. */
function isCut(rest: string, ended: boolean): boolean {
    return !(ended && /\u2717 Typechecking|Found \d+ error/.test(rest));
}

/** Only type errors are told without a leading `./`, and only they come before anything has passed. */
function stagesIn(message: string): (at: number, path: string) => CompileStage {
    const definitions = message.indexOf('\u2717 Failed to compile definitions');
    const build = message.indexOf('\u2717 Failed to build');
    return (at, path) => {
        if (definitions >= 0 && definitions < at) {
            return 'definitions';
        }
        return path.startsWith('./') || (build >= 0 && build < at) ? 'build' : 'typecheck';
    };
}

/** Type errors without a file are told between the failed line and the count. */
function looseLines(message: string): Finding[] {
    const tail = /(?:^|\n)\u2717 Typechecking\r?\n([\s\S]*)$/.exec(message)?.[1];
    if (tail === undefined) {
        return [];
    }
    const count = tail.search(/^Found \d+ errors?\s*$/m);
    const text = withoutNoise(count < 0 ? tail : tail.slice(0, count));
    const texts = text.split(/\r?\n(?=\S)/).filter((part) => part.trim() !== '');
    return texts.map((part): Finding => ({ stage: 'typecheck', text: part.trimEnd(), cut: false }));
}

/** What the CLI and Node say by the way, without anything having failed. */
function withoutNoise(text: string): string {
    return text
        .split(/\r?\n/)
        .filter(
            (line) =>
                !/^(?:Warning: |\(node:\d+\) |\(Use `node --trace|CI environment detected|Note: In Nango Cloud)/.test(
                    line,
                ),
        )
        .join('\n')
        .trim();
}
