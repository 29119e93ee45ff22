import * as vscode from 'vscode';

/** The page of one of our webviews: strict CSP, our stylesheets, the strings of VS Code's language, one script. */
export function webviewPage(
    webview: vscode.Webview,
    extensionUri: vscode.Uri,
    view: 'inputs' | 'result' | 'review',
    title: string,
): string {
    const nonce = crypto.randomUUID();
    const asset = (...path: string[]): string =>
        webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
    const csp = [
        "default-src 'none'",
        `style-src ${webview.cspSource}`,
        `font-src ${webview.cspSource}`,
        `script-src 'nonce-${nonce}'`,
    ].join('; ');
    const strings = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
    return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${asset('dist', 'codicons', 'codicon.css')}">
<link rel="stylesheet" href="${asset('media', 'shared.css')}">
<link rel="stylesheet" href="${asset('media', `${view}.css`)}">
<title>${title}</title>
</head>
<body>
<script type="application/json" id="l10n">${strings}</script>
<script nonce="${nonce}" src="${asset('dist', 'webview', `${view}.js`)}"></script>
</body>
</html>`;
}

/** What our webviews may load. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
    return {
        enableScripts: true,
        localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')],
    };
}
