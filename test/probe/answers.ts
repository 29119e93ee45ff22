import * as z from 'zod';
import { readCompileMessage } from '../../src/core/compile/readCompileMessage.ts';
import { readFunctionFile } from '../../src/core/function/readFunctionFile.ts';
import { lintAnswer, lintQuestion } from './lintAnswer.ts';
import { runAnswer, runQuestion } from './runAnswer.ts';
import { schemasAnswer, schemasQuestion } from './schemasAnswer.ts';

const question = z.discriminatedUnion('ask', [
    z.object({
        id: z.unknown().optional(),
        ask: z.literal('compileProblems'),
        source: z.string(),
        message: z.string(),
    }),
    z.object({
        id: z.unknown().optional(),
        ask: z.literal('function'),
        path: z.string().nullish(),
        source: z.string(),
    }),
    lintQuestion,
    runQuestion,
    schemasQuestion,
]);
type Question = z.infer<typeof question>;

const identified = z.object({ id: z.unknown().optional() });

/** What the probe answers to one line of its input; what goes wrong is an answer too. */
export async function answerTo(line: string): Promise<object> {
    let id: unknown = null;
    try {
        const asked: unknown = JSON.parse(line);
        id = identified.safeParse(asked).data?.id ?? null;
        const known = question.safeParse(asked);
        return known.success ? { id, ...(await answer(known.data)) } : { id, error: z.prettifyError(known.error) };
    } catch (error) {
        return { id, error: error instanceof Error ? error.message : String(error) };
    }
}

async function answer(asked: Question): Promise<object> {
    switch (asked.ask) {
        case 'compileProblems':
            return { problems: readCompileMessage(asked.message, asked.source).map(flatProblem) };
        case 'function':
            return functionAnswer(asked.path ?? undefined, asked.source);
        case 'lint':
            return lintAnswer(asked);
        case 'run':
            return runAnswer(asked);
        case 'schemas':
            return schemasAnswer(asked);
    }
}

function flatProblem({ range, message, stage, exact }: ReturnType<typeof readCompileMessage>[number]): object {
    return {
        line: range.start.line,
        character: range.start.character,
        endLine: range.end.line,
        endCharacter: range.end.character,
        message,
        stage,
        exact,
    };
}

function functionAnswer(path: string | undefined, source: string): object {
    const { functions, singleFile, obstacles } = readFunctionFile(path, source);
    return {
        functions: functions.map(({ type, name, integration, exportForm, call }) => ({
            type,
            name,
            integration: integration ?? null,
            exportForm,
            call,
        })),
        singleFile,
        obstacles: obstacles.map(({ code, line, character, message }) => ({ code, line, character, message })),
    };
}
