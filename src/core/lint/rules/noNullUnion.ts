import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { argumentsOf } from '../../syntax/expressions.ts';
import { childrenOf } from '../../syntax/nodes.ts';
import { isZodCall, zodCalls } from '../reading/zodCalls.ts';
import type { Finding, Rule } from '../rule.ts';

/** A text or null is a nullable text. */
export const noNullUnion: Rule = {
    id: 'no-null-union',
    severity: 'info',
    *check(file) {
        for (const call of zodCalls(file, 'union')) {
            const [list] = argumentsOf(call);
            if (list?.name !== 'ArrayExpression') continue;
            const members = childrenOf(list).filter(({ name }) => !/^[[\],]$|Comment$/.test(name));
            const others = members.filter((member) => !isZodCall(file, member, 'null'));
            const [other] = others;
            if (members.length !== 2 || others.length !== 1 || !other) continue;
            yield finding(call, `${file.text(other)}.nullable()`, call.from);
        }
        for (const call of file.nodes.of('CallExpression')) {
            const callee = call.firstChild;
            if (callee?.name !== 'MemberExpression' || !callee.firstChild || !callee.lastChild) continue;
            const [given] = argumentsOf(call);
            if (file.text(callee.lastChild) !== 'or' || !given || !isZodCall(file, given, 'null')) continue;
            yield finding(call, '.nullable()', callee.firstChild.to);
        }
    },
};

function finding(call: SyntaxNode, text: string, from: number): Finding {
    return {
        at: { from, to: call.to },
        message: l10n.t('Write {0} instead of a union with null.', '.nullable()'),
        fixes: [{ title: l10n.t('Use {0}', '.nullable()'), edits: [{ from, to: call.to, text }] }],
    };
}
