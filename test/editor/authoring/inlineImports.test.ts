import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openUntitled, show, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';

/** The titles of our quick fixes at a text of a document, with what they do. */
async function fixesAt(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
    const at = document.positionAt(document.getText().indexOf(text));
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
    );
    return all.filter(({ command }) => command?.command === 'nango.inlineImports');
}

async function carryOut({ command }: vscode.CodeAction): Promise<void> {
    const args: readonly unknown[] = command?.arguments ?? [];
    await vscode.commands.executeCommand(command?.command ?? '', ...args);
}

describe('the quick fix on a relative import', () => {
    useServer();
    const person = usePerson();
    useCleanEditors();

    async function writeHelper(text: string): Promise<string> {
        const name = `helper-${crypto.randomUUID().slice(0, 8)}`;
        const uri = vscode.Uri.joinPath(workspaceFolder(), 'github', `${name}.ts`);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return name;
    }

    it('moves the code into the file, which then can run remotely', async () => {
        const helper = await writeHelper(
            'const mark = 1;\nexport const marked = (text: string): string => text + mark;\n',
        );
        const line = `import { marked } from '../${helper}.js';\n`;
        const document = await show(await openFile('github/actions', line + action));
        await lensBecomes(document, /Can't run remotely/);
        const fixes = await fixesAt(document, 'import { marked');
        assert.deepEqual(
            fixes.map(({ title, isPreferred }) => [title, isPreferred]),
            [[`Inline the Import of ../${helper}.js`, true]],
        );
        const [fix] = fixes;
        assert(fix !== undefined);
        await carryOut(fix);
        assert.ok(
            document.getText().includes('const mark = 1;\n\nconst marked = (text: string): string => text + mark;\n'),
        );
        assert.ok(!document.getText().includes('../'));
        await until(
            'no obstacle',
            () => lensTexts(document),
            (texts) => texts.every((text) => !text.includes('remotely')),
        );
        assert.deepEqual(person.told, []);
    });

    it('says why where that is not safe, and changes nothing', async () => {
        const helper = await writeHelper('export const a = 1;\nconsole.log(a);\n');
        const text = `import { a } from '../${helper}';\nimport type { B } from './nowhere';\n${action}`;
        const document = await show(await openFile('github/actions', text));
        const fixes = await fixesAt(document, 'import { a }');
        assert.deepEqual(
            fixes.map(({ title }) => title),
            [`Inline the Import of ../${helper}`, 'Inline All Relative Imports'],
        );
        for (const fix of fixes) await carryOut(fix);
        assert.deepEqual(
            person.told.map(({ text: told }) => told),
            [
                `This can’t be inlined safely: ${helper}.ts does something when it is loaded (line 2).`,
                'This can’t be inlined safely: ./nowhere was not found, or is no TypeScript file.',
            ],
        );
        assert.equal(document.getText(), text);
    });

    it('is offered on that import only, and in function files only', async () => {
        const document = await openFile('github/actions', `import { a } from './x.js';\n${action}`);
        assert.deepEqual(await fixesAt(document, 'export default'), []);
        const other = await openUntitled("import { a } from './x.js';\nexport default a;\n");
        assert.deepEqual(await fixesAt(other, 'import { a }'), []);
    });
});
