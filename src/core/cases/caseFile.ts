import * as l10n from '@vscode/l10n';
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { caseAt } from './caseAt.ts';
import type { CaseFileProblem, Span } from './caseFileProblem.ts';
import type { FunctionCase } from './functionCase.ts';

/** A case file, read as far as it can be. */
export interface CaseFileReading {
    readonly cases: readonly { readonly case: FunctionCase; readonly span: Span }[];
    /** Names of cases that can't be used. */
    readonly broken: readonly string[];
    readonly problems: readonly CaseFileProblem[];
    /** The text is JSON with a list of cases: it can be edited without losing anything. */
    readonly editable: boolean;
}

/** The version of the file's form. */
export const caseFileVersion = 1;

/** Reads the text of a case file; total: cases that are right are usable beside those that are not. */
export function readCaseFile(text: string): CaseFileReading {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const problems: CaseFileProblem[] = errors.slice(0, 1).map(({ error, offset, length }) => ({
        start: offset,
        end: offset + length,
        message: l10n.t('This is not JSON ({0}). What is right above it is still used.', printParseErrorCode(error)),
        beyondSchema: false,
    }));
    const list = root === undefined ? undefined : valueAt(root, 'cases');
    if (root === undefined || list?.type !== 'array') {
        const at = list ?? root;
        const message = l10n.t('A case file is an object with a list called "cases".');
        if (errors.length === 0) problems.push({ ...spanOf(at), message, beyondSchema: false });
        return { cases: [], broken: [], problems, editable: false };
    }
    const version = valueAt(root, 'version');
    const known = version === undefined || getNodeValue(version) === caseFileVersion;
    if (!known) {
        const message = l10n.t('Only version {0} of case files is known here. Update the extension.', caseFileVersion);
        problems.push({ ...spanOf(version), message, beyondSchema: false });
        return { cases: [], broken: [], problems, editable: false };
    }
    const broken: string[] = [];
    const cases = new Map<string, { readonly case: FunctionCase; readonly span: Span }>();
    // What stands around an error may be half of what is meant.
    const readable = errors[0]?.offset ?? text.length;
    for (const node of (list.children ?? []).filter((each) => spanOf(each).end <= readable)) {
        const reading = caseAt(node);
        problems.push(...reading.problems);
        const name: unknown = reading.case?.name ?? valueAt(node, 'name')?.value;
        if (reading.case === undefined) {
            if (typeof name === 'string') broken.push(name);
        } else if (cases.has(reading.case.name)) {
            const message = l10n.t('There is a case called {0} above. Give this one another name.', reading.case.name);
            problems.push({ ...spanOf(valueAt(node, 'name') ?? node), message, beyondSchema: true });
        } else cases.set(reading.case.name, { case: reading.case, span: spanOf(node) });
    }
    return { cases: [...cases.values()], broken, problems, editable: errors.length === 0 };
}

function valueAt(node: Node, name: string): Node | undefined {
    return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

/** Where a node stands; the start of the text for none. */
function spanOf(node: Node | undefined): Span {
    return node === undefined ? { start: 0, end: 0 } : { start: node.offset, end: node.offset + node.length };
}
