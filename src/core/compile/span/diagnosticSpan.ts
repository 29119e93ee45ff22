import type { SyntaxNode } from '@lezer/common';
import type { SourceTree } from '../../syntax/sourceTree.ts';
import { childOf } from '../../syntax/nodes.ts';
import { endOfRegExp, endOfMember, endOfUnreachable, endOfUnused } from './ofStatement.ts';
import { argumentsFrom, calleeOf, entityEnd, isExpression, leafEnd, operandOf, outermost } from './ofExpression.ts';
import { endOfToken, nodesStartingAt } from '../../syntax/tokens.ts';

/** The nodes that start at a type error, innermost first, and what was said about them. */
interface Subject {
    readonly tree: SourceTree;
    readonly from: number;
    readonly nodes: readonly SyntaxNode[];
    readonly message: string;
    /** Where the word or sign at the start ends. */
    readonly word: number;
}

/**
 * Where the stretch ends that a type error at this offset is about. TypeScript tells the platform its start only;
 * which of the tokens and expressions that start there is meant follows from the kind of message.
 */
export function endOfDiagnostic(tree: SourceTree, from: number, message: string): number {
    const nodes = nodesStartingAt(tree, from);
    const token = nodes[0];
    const word = token ? leafEnd(tree.source, token) : endOfToken(tree.source, from);
    if (!token) {
        return message.startsWith('Unterminated reg') ? endOfRegExp(tree.source, from) : word;
    }
    const subject: Subject = { tree, from, nodes, message, word };
    for (const [pattern, end] of ends) {
        if (pattern.test(message)) {
            return end(subject) ?? endOfOther(subject);
        }
    }
    return endOfOther(subject);
}

type End = (subject: Subject) => number | undefined;

const ofWord: End = ({ word }) => word;
const ofExpression: End = ({ nodes }) => outermost(nodes, isExpression);
const ofKinds =
    (kinds: RegExp): End =>
    ({ nodes }) =>
        outermost(nodes, (node) => kinds.test(node.name));

/** By kind of message; the first that fits decides. */
const ends: readonly (readonly [RegExp, End])[] = [
    [/^Unterminated reg/, ({ tree, from }) => endOfRegExp(tree.source, from)],
    [/^Unreachable code/, ({ nodes }) => endOfUnreachable(nodes)],
    [/ is declared but (?:its value is )?never|^All (?:imports|destructured|variables|type parameters)/, endOfUnused],
    [/^A module cannot have multiple default/, ofKinds(/^ExportDeclaration$/)],
    [
        /^'[^']+' (?:is possibly|is of type|refers to|only refers|cannot be used as)/,
        ({ tree, from, message }) => entityEnd(tree.source, from, message),
    ],
    [/^Object is possibly/, ({ nodes }) => operandOf(nodes, true)],
    [
        /^(?:Cannot invoke|This expression is not (?:callable|constructable)|Untyped function calls)/,
        ({ nodes }) => calleeOf(nodes),
    ],
    [/^Expected [^.]*arguments?, but got/, ({ nodes, message }) => argumentsFrom(nodes, message)],
    [/^(?:Argument of type|No overload|A spread argument)/, ({ nodes }) => argumentsFrom(nodes, '')],
    [
        /^(?:The (?:left|right)-hand side|An arithmetic operand|The operand|This kind of expression is always)/,
        ({ nodes }) => operandOf(nodes, false),
    ],
    [/^(?:Operator '|This comparison|This condition|'.+' operator|Right operand|Conversion of type)/, ofExpression],
    [/^Cannot create an instance/, ofKinds(/^NewExpression$/)],
    [/^Spread types/, ofKinds(/^(?:Property|Spread\w*|ArgList)$/)],
    [/^A '(?:break|continue)' statement can only|^Jump target/, ofKinds(/Statement$/)],
    [
        /^(?:A function whose declared type|Generic type|Type '[^']*' (?:does not satisfy|is not generic|recursively))/,
        ofKinds(/Type$|^TypeName$/),
    ],
    [/^A parameter initializer/, ({ nodes }) => endOfMember(nodes, 'ParamList')],
    [
        /expected\.$|^(?:Cannot find name|Property '|Cannot find namespace|Unexpected|Duplicate|Expression expected)/,
        ofWord,
    ],
    [/^(?:Declaration or statement|No value exists in scope|Identifier expected|Cannot redeclare|Subsequent)/, ofWord],
    [
        /^Element implicitly has/,
        ({ nodes }) => nodes.find((node) => node.name === 'MemberExpression' && childOf(node, '['))?.to,
    ],
    [/ implicitly has an? | used before (?:its|being)/, ofWord],
    [/^Fallthrough case/, ofKinds(/^(?:Case|Default)Label$/)],
];

/** What is told of a name, a property or a keyword stops there; all else is told of an expression. */
function endOfOther({ nodes, word }: Subject): number {
    const token = nodes[0];
    if (!token || /Definition$|^PropertyName$|^Label$|^TypeName$/.test(token.name) || isKeyword(token)) {
        return word;
    }
    return outermost(nodes, (node) => isExpression(node) || /^(?:Array|Object)Pattern$/.test(node.name)) ?? word;
}

function isKeyword(token: SyntaxNode): boolean {
    return token.firstChild === null && /^[a-z]+$/.test(token.name) && !/^(?:this|null|super)$/.test(token.name);
}
