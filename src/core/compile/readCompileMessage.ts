import * as l10n from '@vscode/l10n';
import { readSource } from '../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import { compilerLines, editorLines } from '../text/lines.ts';
import type { Position } from '../text/position.ts';
import { isBundleText, placeBundleErrors } from './place/bundle.ts';
import type { CompileProblem } from './compileProblem.ts';
import { findingsIn } from './compileText.ts';
import type { Finding } from './compileText.ts';
import { placeDefinition } from './place/definition.ts';
import { placeLint } from './place/lint.ts';
import { placeLoadError } from './place/load.ts';
import type { CompiledText, PlacedFinding } from './place/placement.ts';
import { wholeFile } from './place/fallback.ts';
import { placeTypeError } from './place/typeError.ts';

/**
 * Reads what the platform's compiler said about a text, from a compile request or around it in the output of a dry
 * run or deployment. Total: a text of no known grammar is one problem on the first line; one in which nothing failed
 * gives none.
 */
export function readCompileMessage(message: string, source: string): CompileProblem[] {
    const findings = findingsIn(message);
    if (findings.length === 0) {
        return [];
    }
    const tree = readSource(withoutByteOrderMark(source));
    const text: CompiledText = { tree, editor: editorLines(tree.source), compiler: compilerLines(tree.source) };
    const told = new Map<string, number>();
    return findings.flatMap((finding) => {
        const key = `${finding.line ?? ''} ${finding.text}`;
        const earlier = told.get(key) ?? 0;
        told.set(key, earlier + 1);
        return placesOf(text, finding, earlier).map((placed) => problemAt(text, finding, placed));
    });
}

function placesOf(text: CompiledText, finding: Finding, earlier: number): PlacedFinding[] {
    switch (finding.stage) {
        case 'typecheck':
            return [{ ...placeTypeError(text, finding, earlier), message: finding.text }];
        case 'build':
            return isBundleText(finding.text)
                ? placeBundleErrors(text, finding.text)
                : [{ ...placeLint(text, finding), message: finding.text }];
        case 'definitions':
            return [placeDefinition(text, finding.text)];
        case 'load':
            return [placeLoadError(text, finding.text)];
        case 'unknown':
            return [{ ...wholeFile(text), message: finding.text }];
    }
}

function problemAt(text: CompiledText, finding: Finding, { from, to, exact, message }: PlacedFinding): CompileProblem {
    const start = text.editor.positionAt(from);
    const cut = finding.cut ? `\n${l10n.t('Nango cut its answer here: there may be more problems.')}` : '';
    return {
        range: { start, end: to > from ? text.editor.positionAt(to) : behind(text, start) },
        message: readable(message) + cut,
        stage: finding.stage,
        exact,
    };
}

/** An error at the very end of a text has nothing to cover: it takes the place behind it. */
function behind(text: CompiledText, start: Position): Position {
    return text.tree.source === '' ? start : { line: start.line, character: start.character + 1 };
}

/** Without the sandbox's own paths and the transport's line breaks. */
function readable(message: string): string {
    return message
        .replaceAll('\r\n', '\n')
        .replace(/(?:file:\/\/)?\/[^\s'"()]*?\/(?:nango-integrations|node_modules)\//g, '')
        .trim();
}
