import * as l10n from '@vscode/l10n';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type * as z from 'zod';
import type { CaseFileProblem } from './caseFileProblem.ts';
import { caseInputsSchema, expectationSchemas } from './caseSchema.ts';
import { isObject } from '../run/compare/compareValues.ts';
import { longestName, type Expectation, type FunctionCase } from './functionCase.ts';

/** A case of a file, or what is wrong with it at its places. */
export interface CaseReading {
    readonly case?: FunctionCase;
    readonly problems: readonly CaseFileProblem[];
}

/** Reads one entry of a case file. */
export function caseAt(node: Node): CaseReading {
    const value: unknown = getNodeValue(node);
    if (!isObject(value)) return { problems: [problem(node, l10n.t('A case is an object with a name.'))] };
    const { expect, ...rest } = value;
    const read = caseInputsSchema.safeParse(rest);
    const problems = read.success ? [] : problemsOf(node, read.error.issues, []);
    const expectation = 'expect' in value ? expectationAt(node, expect) : undefined;
    problems.push(...(expectation?.problems ?? []));
    if (!read.success || problems.length > 0) return { problems };
    const expected = expectation?.expectation;
    return { case: { ...read.data, ...(expected === undefined ? {} : { expect: expected }) }, problems: [] };
}

function expectationAt(
    node: Node,
    value: unknown,
): { readonly expectation?: Expectation; readonly problems: readonly CaseFileProblem[] } {
    const kinds = isObject(value) ? keys.filter((key) => key in value) : [];
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) {
        const message = l10n.t('Expect one of "result", "records", "schema" or "fails".');
        return { problems: [problem(findNodeAtLocation(node, ['expect']) ?? node, message)] };
    }
    const read = expectationSchemas[kind].safeParse(value);
    if (!read.success) return { problems: problemsOf(node, read.error.issues, ['expect']) };
    return { expectation: read.data, problems: [] };
}

const keys = ['result', 'records', 'schema', 'fails'] as const;

function problemsOf(node: Node, issues: readonly z.core.$ZodIssue[], base: readonly string[]): CaseFileProblem[] {
    return issues.flatMap((issue) => {
        const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
        if (issue.code === 'unrecognized_keys') {
            return issue.keys.map((key) => {
                const at = findNodeAtLocation(node, [...path, key])?.parent;
                return problem(at?.children?.[0] ?? node, l10n.t('Nothing here is called "{0}".', key));
            });
        }
        const at = nearest(node, path);
        return [problem(at, wordsFor(path), issue.code === 'custom')];
    });
}

/** The node of a path, or of what should hold it. */
function nearest(node: Node, path: readonly (string | number)[]): Node {
    return findNodeAtLocation(node, [...path]) ?? (path.length === 0 ? node : nearest(node, path.slice(0, -1)));
}

function wordsFor(path: readonly (string | number)[]): string {
    switch (path.join('.')) {
        case 'name':
            return l10n.t('A case needs a name of at most {0} characters.', longestName);
        case 'connection':
            return l10n.t('Must be the id of a connection. Leave it out to use the one chosen when it runs.');
        case 'metadata':
            return l10n.t('Must be an object in braces.');
        case 'lastSyncDate':
            return l10n.t('Must be a date such as {0}.', '2026-10-01');
        case 'expect.schema':
            return l10n.t('Must be a JSON Schema.');
        default:
            break;
    }
    if (path[0] === 'checkpoint') return l10n.t('A checkpoint is an object of texts, numbers, true or false.');
    if (path[1] === 'ignore') return l10n.t('Must be a path such as {0}.', '$.items[*].updatedAt');
    if (path[1] === 'records') return l10n.t('Must be a list of records, or how many there are.');
    if (path.join('.') === 'expect.fails.kind') return l10n.t('Must be a kind of failure, such as {0}.', 'actionError');
    return l10n.t('Has another form than expected here.');
}

function problem(node: Node, message: string, beyondSchema = false): CaseFileProblem {
    return { start: node.offset, end: node.offset + node.length, message, beyondSchema };
}
