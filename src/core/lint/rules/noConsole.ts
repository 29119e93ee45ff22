import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { argumentsOf } from '../../syntax/expressions.ts';
import { childOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { functionAround } from '../reading/awaiting.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { isGlobalName } from '../reading/references.ts';
import type { Fix, Rule } from '../rule.ts';

/** Nango shows what goes through its own log. */
export const noConsole: Rule = {
    id: 'no-console',
    severity: 'warning',
    doc: pages.logging,
    *check(file) {
        for (const call of file.nodes.of('CallExpression')) {
            const callee = call.firstChild;
            const object = callee?.name === 'MemberExpression' ? callee.firstChild : undefined;
            if (!callee || object?.name !== 'VariableName' || file.text(object) !== 'console') continue;
            if (!isGlobalName(file, object)) continue;
            yield {
                at: callee,
                message: l10n.t('{0} is not shown in Nango’s dashboard. Use {1}.', file.text(callee), 'nango.log'),
                fixes: [...logging(file, call, callee)],
            };
        }
    },
};

function* logging(file: LintedFile, call: SyntaxNode, callee: SyntaxNode): Iterable<Fix> {
    const fn = functionAround(call);
    const { exec } = file;
    const level = levels.get(callee.lastChild ? file.text(callee.lastChild) : '');
    const [first, ...more] = argumentsOf(call).map((node) => (node.name === 'Spread' ? undefined : file.text(node)));
    const isInExec = exec && call.from > exec.from && call.to <= exec.to;
    if (!fn || !childOf(fn, 'async') || !isInExec || call.parent?.name !== 'ExpressionStatement') return;
    if (level === undefined || first === undefined || more.includes(undefined)) return;
    const options =
        more.length > 0 ? `, { details: [${more.join(', ')}] }` : level === 'info' ? '' : `, { level: '${level}' }`;
    const name = nangoParameter(file, exec);
    if (name === undefined) return;
    yield {
        title: l10n.t('Use {0}', `await ${name}.log`),
        edits: [{ from: call.from, to: call.to, text: `await ${name}.log(${first}${options})` }],
    };
}

function nangoParameter(file: LintedFile, exec: SyntaxNode): string | undefined {
    const first = childOf(exec, 'ParamList')?.getChild('VariableDefinition');
    return first ? file.text(first) : undefined;
}

const levels: ReadonlyMap<string, string> = new Map([
    ['log', 'info'],
    ['info', 'info'],
    ['debug', 'debug'],
    ['warn', 'warn'],
    ['error', 'error'],
]);
