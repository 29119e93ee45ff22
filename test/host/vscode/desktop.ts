/** The desktop VS Code that the person named, if any. */
export function namedDesktop(): string | undefined {
    return process.env['NANGO_VSCODE'] || process.env['VSCODE_EXECUTABLE'] || undefined;
}
