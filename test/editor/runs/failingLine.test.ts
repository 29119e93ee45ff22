import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { runDiagnosticSource } from '../../../src/editor/ids.ts';
import { openFile, replace, useCleanEditors } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { useServer } from '../support/server.ts';
import { actionErrorEnd } from '../support/texts.ts';
import { until } from '../support/until.ts';

const root = vscode.extensions.getExtension('nango.nango-functions')?.extensionPath ?? '';

/** Failing runs of the platform's own runtime, with what their texts compiled to. */
const recorded = z
    .array(
        z.object({
            name: z.string(),
            source: z.string(),
            bundledJs: z.string(),
            output: z.string(),
            error: z.object({ code: z.string(), message: z.string() }),
        }),
    )
    .parse(JSON.parse(readFileSync(path.join(root, 'test/fixtures/traces.json'), 'utf8')));

const told = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === runDiagnosticSource);

const isTold = (document: vscode.TextDocument, count: number): Promise<unknown> =>
    until(
        `${count} failed lines`,
        () => told(document).length,
        (length) => length === count,
    );

describe('a dry run that failed in the function', () => {
    const server = useServer();
    useCleanEditors();

    async function failed(name: string): Promise<vscode.TextDocument> {
        const run = recorded.find((each) => each.name === name);
        assert(run !== undefined, name);
        server.api.fast.nextCompile({ bundledJs: run.bundledJs });
        const { output, error } = run;
        server.api.fast.nextDryRun({ outcome: { status: 'failed', output, error } });
        const document = await openFile('github/actions', run.source);
        await dryRun(document);
        return document;
    }

    it('is a problem at the line that threw, with those that called it', async () => {
        const document = await failed('two helpers deep');
        await isTold(document, 1);
        const [problem] = told(document);
        assert(problem !== undefined);
        const marked = (mark: string): number => document.positionAt(document.getText().indexOf(mark)).line;
        assert.equal(problem.range.start.line, marked('// @1'));
        assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
        assert.deepEqual(
            problem.relatedInformation?.map(({ location }) => location.range.start.line),
            [marked('// @2'), marked('// @3')],
        );
        await lensBecomes(document, new RegExp(`^\\$\\(error\\) Failed at line ${marked('// @1') + 1}$`));
    });

    it('is no problem of a text that was changed, and one again when the change is taken back', async () => {
        const document = await failed('blank lines');
        await isTold(document, 1);
        await replace(document, 'export default', '// changed\nexport default');
        assert.deepEqual(told(document), []);
        await replace(document, '// changed\nexport default', 'export default');
        assert.equal(told(document).length, 1);
    });

    it('is no problem any more once it runs again', async () => {
        const document = await failed('CRLF');
        await isTold(document, 1);
        await dryRun(document, { another: true });
        assert.deepEqual(told(document), []);
        await lensBecomes(document, /Succeeded/);
    });

    it('points at no line for an ActionError, which is no accident', async () => {
        server.api.fast.nextDryRun({ outcome: actionErrorEnd('no quota') });
        const [first] = recorded;
        assert(first !== undefined);
        const document = await openFile('github/actions', first.source);
        await dryRun(document);
        await lensBecomes(document, /Failed: no quota/);
        assert.deepEqual(told(document), []);
    });
});
