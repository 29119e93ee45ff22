import { invalid, json, refusal, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { compileBody, noQuery } from '../requestShapes.ts';
import { compileFunction, type CompileOutcome } from '../sandbox/compileFunction.ts';
import { sanitized } from '../sandbox/sanitizer.ts';
import type { ServerParts } from '../serverParts.ts';

/** `POST /functions/compile`. */
export function compileRoutes({ sandbox, fast, cacheCompiles }: ServerParts): readonly Route[] {
    const answers = new Map<string, Promise<CompileOutcome>>();
    const compile = (code: string): Promise<CompileOutcome> => {
        if (fast) {
            const answer = fast.compile();
            return Promise.resolve(
                'message' in answer ? { kind: 'failed', ...answer } : { kind: 'compiled', ...answer },
            );
        }
        const known = answers.get(code);
        if (known) {
            return known;
        }
        const outcome = compileFunction(sandbox, code);
        if (cacheCompiles) {
            answers.set(code, outcome);
            // A run that was cut off or could not start says nothing about the text.
            outcome.then(
                ({ kind }) => kind === 'timeout' && answers.delete(code),
                () => answers.delete(code),
            );
        }
        return outcome;
    };
    return [
        {
            method: 'POST',
            pattern: '/functions/compile',
            access: { scope: 'environment:functions:compile' },
            handle: async (call) => {
                const query = noQuery.safeParse(call.query);
                if (!query.success) {
                    return invalid('invalid_query_params', query.error);
                }
                const body = compileBody.safeParse(call.body);
                return body.success ? shown(await compile(body.data.code)) : invalid('invalid_body', body.error);
            },
        },
    ];
}

function shown(outcome: CompileOutcome): Reply {
    switch (outcome.kind) {
        case 'compiled':
            return json(200, {
                bundle_size_bytes: Buffer.byteLength(outcome.bundledJs, 'utf8'),
                bundled_js: outcome.bundledJs,
                compiled_at: new Date().toISOString(),
            });
        case 'failed':
            return refusal(400, 'compilation_error', sanitized(outcome.message));
        case 'timeout':
            return refusal(504, 'timeout', 'Compilation timed out');
    }
}
