import type { SyntaxNode } from '@lezer/common';
import type { NangoCall } from '../../function/nangoCalls.ts';
import { calleeOf } from '../../function/nangoCalls.ts';
import { definitionsOfPattern } from '../../syntax/declarations.ts';
import { argumentsOf } from '../../syntax/expressions.ts';
import { childOf, childrenOf, nodesOfKind, unwrapped } from '../../syntax/nodes.ts';
import type { LintedFile } from './lintedFile.ts';
import { referencesTo, shorthands } from './references.ts';
import { sendingMethods } from './requestConfig.ts';

/** Where what was saved as checkpoint leads in a function. */
export interface CheckpointFlow {
    /** It is part of a request, or given to a helper that makes requests. */
    readonly reachesRequest: boolean;
    /** It decides which requests are made. */
    readonly steers: boolean;
}

/**
 * Follows the checkpoint, whatever the order of the statements: through declarations, assignments, collections,
 * branches that depend on it, and arguments of local functions.
 */
export function checkpointFlow(file: LintedFile, sources: readonly NangoCall[]): CheckpointFlow {
    const flow = new Flow(file, sources);
    flow.spread();
    const requests = file.callsOf(...sendingMethods);
    const reachesRequest =
        requests.some(({ arguments: given }) => given.some((argument) => flow.carries(argument))) ||
        file.nodes.of('CallExpression').some((call) => flow.isHelperRequest(call));
    return { reachesRequest, steers: !reachesRequest && flow.decides() };
}

/** The definition that a call's result is bound to, and whether anything looks at it. */
export function isResultUsed(file: LintedFile, { node }: NangoCall): boolean {
    let value: SyntaxNode | null = node;
    while (value.parent && /^(?:AwaitExpression|ParenthesizedExpression|BinaryExpression)$/.test(value.parent.name)) {
        value = value.parent;
    }
    const around = value.parent;
    if (around?.name === 'ExpressionStatement') return false;
    if (around?.name !== 'VariableDeclaration') return true;
    const bound = definitionsOfPattern(around).filter(({ from, to }) => to <= node.from && from >= around.from);
    return bound.length === 0 || bound.some((definition) => referencesTo(file, definition).length > 0);
}

class Flow {
    readonly #file: LintedFile;
    readonly #sources: readonly SyntaxNode[];
    /** The uses of names in the order of the text, with where each is defined. */
    readonly #uses: readonly { readonly at: number; readonly definition: number }[];
    readonly #carrying = new Set<number>();

    constructor(file: LintedFile, sources: readonly NangoCall[]) {
        this.#file = file;
        this.#sources = sources.map(({ node }) => node);
        const { definitions } = file.evaluator;
        this.#uses = [...file.nodes.of('VariableName'), ...shorthands(file)]
            .flatMap((node) => {
                const definition = definitions.of(node)?.from;
                return definition === undefined ? [] : [{ at: node.from, definition }];
            })
            .sort((a, b) => a.at - b.at);
    }

    /** Until nothing new carries it. */
    spread(): void {
        let before = -1;
        while (before < this.#carrying.size) {
            before = this.#carrying.size;
            this.#throughDeclarations();
            this.#throughAssignments();
            this.#throughCalls();
            this.#throughBranches();
        }
    }

    /** Whether the checkpoint is in an expression. */
    carries({ from, to }: SyntaxNode): boolean {
        if (this.#sources.some((source) => source.from >= from && source.to <= to)) return true;
        let low = 0;
        let high = this.#uses.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#uses[middle]?.at ?? 0) < from) low = middle + 1;
            else high = middle;
        }
        for (let index = low; index < this.#uses.length; index++) {
            const use = this.#uses[index];
            if (!use || use.at >= to) break;
            if (this.#carrying.has(use.definition)) return true;
        }
        return false;
    }

    /** `await fetchPage(nango, checkpoint)`. */
    isHelperRequest(call: SyntaxNode): boolean {
        if (this.#file.calls.some(({ node }) => node.from === call.from && node.to === call.to)) return false;
        const given = argumentsOf(call);
        const takesNango = given.some((argument) => this.#file.nangoNames.has(this.#file.text(argument)));
        return takesNango && given.some((argument) => this.carries(argument));
    }

    /** A branch or loop that depends on it holds a request, or leaves what holds one. */
    decides(): boolean {
        const requests = this.#file.callsOf(...sendingMethods).map(({ node }) => node);
        const branches = [
            ...this.#file.nodes.of('IfStatement'),
            ...this.#file.nodes.of('WhileStatement'),
            ...this.#file.nodes.of('ForStatement'),
        ];
        return branches.some((branch) => {
            const condition = childOf(branch, 'ParenthesizedExpression', 'ForSpec', 'ForOfSpec', 'ForInSpec');
            if (!condition || !this.carries(condition)) return false;
            return (
                requests.some(({ from, to }) => from >= branch.from && to <= branch.to) ||
                nodesOfKind(branch, leaving).length > 0
            );
        });
    }

    #mark(definitions: readonly (SyntaxNode | undefined)[]): void {
        for (const definition of definitions) if (definition) this.#carrying.add(definition.from);
    }

    #throughDeclarations(): void {
        for (const declaration of this.#file.nodes.of('VariableDeclaration')) {
            let names: SyntaxNode[] = [];
            for (const child of childrenOf(declaration)) {
                if (child.name === ',') names = [];
                else if (child.name === 'VariableDefinition' || child.name.endsWith('Pattern')) names.push(child);
                else if (names.length > 0 && this.carries(child)) this.#mark(names.flatMap(definitionsOfPattern));
            }
        }
        for (const loop of this.#file.nodes.of('ForStatement')) {
            const spec = childOf(loop, 'ForOfSpec', 'ForInSpec');
            const iterated = spec && childOf(spec, 'of', 'in')?.nextSibling;
            if (spec && iterated && this.carries(iterated)) this.#mark(childrenOf(spec).flatMap(definitionsOfPattern));
        }
    }

    #throughAssignments(): void {
        for (const assignment of this.#file.nodes.of('AssignmentExpression')) {
            const value = assignment.lastChild;
            if (value && this.carries(value)) this.#markTarget(assignment);
        }
    }

    #markTarget(assignment: SyntaxNode): void {
        const target = assignment.firstChild;
        if (!target) return;
        if (target.name.endsWith('Pattern')) this.#mark(definitionsOfPattern(target));
        else this.#mark([this.#rootOf(target)]);
    }

    #throughCalls(): void {
        const { definitions } = this.#file.evaluator;
        for (const call of this.#file.nodes.of('CallExpression')) {
            const callee = calleeOf(call);
            const given = argumentsOf(call);
            if (!callee || !given.some((argument) => this.carries(argument))) continue;
            if (callee.name === 'VariableName') {
                const definition = definitions.of(callee);
                const fn = definition && functionOf(definition);
                const parameters = fn && childOf(fn, 'ParamList');
                const lists = parameters ? parametersIn(parameters) : [];
                given.forEach((argument, index) => {
                    if (this.carries(argument)) this.#mark((lists[index] ?? []).flatMap(definitionsOfPattern));
                });
            } else if (callee.name === 'MemberExpression' && callee.firstChild) {
                const method = callee.lastChild ? this.#file.text(callee.lastChild) : '';
                if (adding.has(method)) this.#mark([this.#rootOf(callee.firstChild)]);
                if (method === 'assign' && given[0]) this.#mark([this.#rootOf(given[0])]);
            }
        }
    }

    #throughBranches(): void {
        for (const branch of this.#file.nodes.of('IfStatement')) {
            const condition = childOf(branch, 'ParenthesizedExpression');
            if (!condition || !this.carries(condition)) continue;
            for (const assignment of this.#file.nodes.within('AssignmentExpression', branch))
                this.#markTarget(assignment);
        }
    }

    /** The variable at the root of `a.b[c]`. */
    #rootOf(target: SyntaxNode): SyntaxNode | undefined {
        let node = unwrapped(target);
        while (node.name === 'MemberExpression' && node.firstChild) node = unwrapped(node.firstChild);
        return node.name === 'VariableName' ? this.#file.evaluator.definitions.of(node) : undefined;
    }
}

function functionOf(definition: SyntaxNode): SyntaxNode | undefined {
    const { parent } = definition;
    if (parent?.name === 'FunctionDeclaration') return parent;
    if (parent?.name !== 'VariableDeclaration') return undefined;
    return childrenOf(parent).find(({ name }) => name === 'ArrowFunction' || name === 'FunctionExpression');
}

/** The patterns of each parameter. */
function parametersIn(list: SyntaxNode): SyntaxNode[][] {
    const found: SyntaxNode[][] = [[]];
    for (const child of childrenOf(list)) {
        if (child.name === ',') found.push([]);
        else found.at(-1)?.push(child);
    }
    return found;
}

const adding: ReadonlySet<string> = new Set(['push', 'unshift', 'append', 'set', 'add', 'concat', 'splice']);
const leaving: ReadonlySet<string> = new Set(['BreakStatement', 'ContinueStatement', 'ReturnStatement']);
