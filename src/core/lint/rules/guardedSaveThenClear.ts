import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { childOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { isUnconditional } from '../reading/conditions.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Rule } from '../rule.ts';

/** Where there is one page only, nothing was saved that could be cleared. */
export const guardedSaveThenClear: Rule = {
    id: 'guarded-save-then-clear',
    severity: 'warning',
    doc: `${pages.checkpoints}#implementing-a-full-sync-with-checkpoints`,
    wholeFile: true,
    *check(file) {
        const saves = file.callsOf('saveCheckpoint');
        const [first] = saves;
        if (!first || !file.isSync || !saves.every(({ node }) => isGuarded(file, node))) return;
        if (!file.callsOf('clearCheckpoint').some(({ node }) => isUnconditional(file, node))) return;
        yield {
            at: first.name,
            message: l10n.t(
                'Where everything fits on one page no checkpoint is saved, and {0} fails (checkpoint_conflict). Save one in any case.',
                'clearCheckpoint',
            ),
        };
    },
};

const ofPages = /next|more|cursor|token|offset|page|undefined|length/i;

/** Inside an `if` that asks for more pages, without another way on which it is saved, too. */
function isGuarded(file: LintedFile, save: SyntaxNode): boolean {
    for (let node = save.parent; node && node.from !== file.execBody?.from; node = node.parent) {
        if (node.name !== 'IfStatement') continue;
        const condition = childOf(node, 'ParenthesizedExpression');
        if (!condition || !ofPages.test(file.text(condition))) return false;
        const within = file
            .callsOf('saveCheckpoint')
            .filter((call) => call.node.from > node.from && call.node.to <= node.to);
        if (within.length <= 1 || !childOf(node, 'else')) return true;
    }
    return false;
}
