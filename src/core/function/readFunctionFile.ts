import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { childOf, unwrapped } from '../syntax/nodes.ts';
import { readSource } from '../syntax/sourceTree.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import { editorLines } from '../text/lines.ts';
import { createCallsOf } from './createCall.ts';
import type { CreateCall } from './createCall.ts';
import { defaultExportsOf, variableHolding } from './exports.ts';
import type { ExportForm, FoundFunction, FunctionFile } from './functionFile.ts';
import { filePlaceOf } from './filePlace.ts';
import { isRelative } from './importObstacles.ts';
import { obstaclesOf } from './obstacles.ts';
import type { PlacedCall } from './obstacles.ts';
import { providerUseOf } from './providerUse.ts';

/** Reads a function file without running it; total: any text gives an answer, half-typed ones too. */
export function readFunctionFile(path: string | undefined, source: string): FunctionFile {
    const tree = readSource(withoutByteOrderMark(source));
    const lines = editorLines(tree.source);
    const references = moduleReferencesOf(tree);
    const calls = createCallsOf(tree, references);
    const placed = placedCalls(tree, calls);
    const place = filePlaceOf(path);
    const functions: FoundFunction[] = [];
    for (const { call, exportForm } of placed) {
        if (call.type !== 'function') {
            functions.push({
                ...place,
                type: call.type,
                exportForm,
                call: lines.positionAt(call.callee.from),
                callEnd: lines.positionAt(call.callee.to),
            });
        }
    }
    return {
        functions,
        singleFile: !references.some(({ module }) => isRelative(module)),
        obstacles: obstaclesOf(tree, lines, references, placed),
        providerUse: providerUseOf(tree, lines, calls),
    };
}

/** The create calls and how each leaves the file. */
export function placedCalls(tree: SourceTree, calls: readonly CreateCall[]): readonly PlacedCall[] {
    return calls.map((call) => ({ call, exportForm: exportFormOf(tree, call) }));
}

function exportFormOf(tree: SourceTree, call: CreateCall): ExportForm {
    const variable = variableHolding(call.node);
    const name = variable && tree.source.slice(variable.from, variable.to);
    for (const { value } of defaultExportsOf(tree)) {
        const exported = value && unwrapped(value);
        if (!exported) {
            continue;
        }
        if (exported.from === call.node.from && exported.name === call.node.name) {
            return childOf(call.node, 'InstantiationExpression') ? 'export-default-call<T>' : 'export-default-call';
        }
        if (exported.name === 'VariableName' && tree.source.slice(exported.from, exported.to) === name) {
            return 'const-then-default';
        }
    }
    return 'none';
}
