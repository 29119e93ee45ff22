import type { SyntaxNode } from '@lezer/common';
import { createCallsOf } from '../../function/createCall.ts';
import type { CreateCall } from '../../function/createCall.ts';
import { nangoCallOf, nangoNames } from '../../function/nangoCalls.ts';
import type { NangoCall } from '../../function/nangoCalls.ts';
import { foundObstacles } from '../../function/obstacles.ts';
import type { FoundObstacle } from '../../function/obstacles.ts';
import { placedCalls } from '../../function/readFunctionFile.ts';
import type { ObstacleCode } from '../../function/functionFile.ts';
import { createCallOfFunction } from '../../schema/definitionObject.ts';
import { Evaluator } from '../../schema/static/evaluator.ts';
import type { Value } from '../../schema/static/value.ts';
import type { ZodSchema } from '../../schema/zod/zodSchema.ts';
import { initializerOf } from '../../syntax/declarations.ts';
import { objectOf, textOf } from '../../syntax/expressions.ts';
import type { ModuleReference } from '../../syntax/moduleReferences.ts';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { childOf, unwrapped } from '../../syntax/nodes.ts';
import { readSource } from '../../syntax/sourceTree.ts';
import type { SourceTree } from '../../syntax/sourceTree.ts';
import { editorLines } from '../../text/lines.ts';
import type { Lines } from '../../text/lines.ts';
import { NodeIndex } from './nodeIndex.ts';
import { propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

/** What rules look at: a text, read once for all of them. What only some need is read when it is asked for. */
export class LintedFile {
    readonly path: string | undefined;
    readonly source: string;
    readonly tree: SourceTree;
    readonly lines: Lines;
    readonly references: readonly ModuleReference[];
    readonly creates: readonly CreateCall[];
    /** The call that makes the function; absent while there is none. */
    readonly create: CreateCall | undefined;
    /** Its definition as an object literal. */
    readonly definition: SyntaxNode | undefined;
    readonly nodes: NodeIndex;
    readonly calls: readonly NangoCall[];
    /** What the platform's object is called in this text. */
    readonly nangoNames: ReadonlySet<string>;
    readonly #properties: ReadonlyMap<string, Property>;
    readonly #byMethod = new Map<string, readonly NangoCall[]>();
    #obstacles: readonly FoundObstacle[] | undefined;
    #evaluator: Evaluator | undefined;
    #definitionValue: Value | undefined;

    constructor(path: string | undefined, source: string) {
        this.path = path;
        this.source = source;
        this.tree = readSource(source);
        this.lines = editorLines(source);
        this.references = moduleReferencesOf(this.tree);
        this.creates = createCallsOf(this.tree, this.references);
        this.create = createCallOfFunction(this.tree, this.references) ?? this.creates[0];
        this.definition = this.create?.argument && objectOf(source, this.create.argument);
        this.nodes = new NodeIndex(this.tree.root);
        this.nangoNames = nangoNames(this.tree, this.creates);
        this.calls = this.nodes
            .of('CallExpression')
            .flatMap((node) => nangoCallOf(source, node, this.nangoNames) ?? []);
        this.#properties = this.definition ? propertiesOf(source, this.definition) : new Map();
    }

    get isAction(): boolean {
        return this.create?.type === 'action';
    }

    get isSync(): boolean {
        return this.create?.type === 'sync';
    }

    /** The text of a node. */
    text(node: SyntaxNode): string {
        return textOf(this.source, node);
    }

    /** A property of the definition as it is written there. */
    property(name: string): Property | undefined {
        return this.#properties.get(name);
    }

    get properties(): ReadonlyMap<string, Property> {
        return this.#properties;
    }

    /** More properties than those that can be read may be spread in. */
    get definitionIsOpen(): boolean {
        return (
            !this.definition ||
            this.value.kind !== 'record' ||
            this.value.open !== undefined ||
            this.create?.argument?.name !== 'ObjectExpression'
        );
    }

    /** The calls of these methods, in the order of the text. */
    callsOf(...methods: readonly string[]): readonly NangoCall[] {
        const key = methods.join();
        let found = this.#byMethod.get(key);
        if (!found) {
            found = this.calls.filter(({ method }) => methods.includes(method));
            this.#byMethod.set(key, found);
        }
        return found;
    }

    /** The function that is run. */
    get exec(): SyntaxNode | undefined {
        const value = this.property('exec')?.value;
        const node = value && unwrapped(value);
        if (node?.name !== 'VariableName') return node;
        const definition = this.evaluator.definitions.of(node);
        return definition?.parent?.name === 'FunctionDeclaration'
            ? definition.parent
            : definition && initializerOf(definition);
    }

    /** The statements that are run; absent where it is an expression. */
    get execBody(): SyntaxNode | undefined {
        return this.exec && childOf(this.exec, 'Block');
    }

    /** What keeps the file from running remotely, as the Dry Run view tells it. */
    obstacles(...codes: readonly ObstacleCode[]): readonly FoundObstacle[] {
        this.#obstacles ??= foundObstacles(this.tree, this.references, placedCalls(this.tree, this.creates));
        return this.#obstacles.filter(({ code }) => codes.includes(code));
    }

    get evaluator(): Evaluator {
        this.#evaluator ??= new Evaluator(this.tree, this.references);
        return this.#evaluator;
    }

    /** The definition's value, as far as it can be told. */
    get value(): Value {
        this.#definitionValue ??= this.definition
            ? this.evaluator.valueOf(this.definition)
            : { kind: 'data', data: undefined };
        return this.#definitionValue;
    }

    /** What a property of the definition stands for. */
    valueOf(name: string): Value | undefined {
        const value = this.value;
        return value.kind === 'record' ? value.entries.get(name)?.() : undefined;
    }

    /** A schema of the definition. */
    schema(name: string): ZodSchema | undefined {
        const value = this.valueOf(name);
        return value?.kind === 'schema' ? value.schema : undefined;
    }
}
