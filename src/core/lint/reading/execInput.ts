import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf } from '../../syntax/nodes.ts';
import type { LintedFile } from './lintedFile.ts';

/** The parameters of exec that are plain names, in order. */
export function execParameters({ exec }: LintedFile): readonly SyntaxNode[] {
    const list = exec && childOf(exec, 'ParamList');
    return list ? childrenOf(list).filter(({ name }) => name === 'VariableDefinition') : [];
}
