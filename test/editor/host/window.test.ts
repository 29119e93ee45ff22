import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the window that tests run in', () => {
    it('is a real VS Code with a Node extension host', () => {
        assert.match(vscode.version, /^1\.\d+\.\d+/);
        assert.equal(typeof process.versions.node, 'string');
    });

    it('reads and writes real documents', async () => {
        const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: 'const a = 1;\n' });
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), '// first\n');
        assert.equal(await vscode.workspace.applyEdit(edit), true);
        assert.equal(document.getText(), '// first\nconst a = 1;\n');
    });
});
