import * as vscode from 'vscode';

const ending = '.cases.json';

/** The case file beside a function's: `create-issue.cases.json` for `create-issue.ts`. Undefined for a text without a file. */
export function caseFileOf(functionKey: string): vscode.Uri | undefined {
    const uri = vscode.Uri.parse(functionKey);
    if (uri.scheme === 'untitled' || !/\.tsx?$/.test(uri.path)) return undefined;
    return uri.with({ path: uri.path.replace(/\.tsx?$/, ending) });
}

/** The key of the function that a case file stands beside. */
export function functionBeside(caseFile: vscode.Uri): string {
    return caseFile.with({ path: `${caseFile.path.slice(0, -ending.length)}.ts` }).toString();
}

/** The document is a case file. */
export function isCaseFile({ path }: vscode.Uri): boolean {
    return path.endsWith(ending);
}

/** The last part of a path. */
export function fileName({ path }: vscode.Uri): string {
    return path.slice(path.lastIndexOf('/') + 1);
}
