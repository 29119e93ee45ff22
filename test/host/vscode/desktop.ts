/** The desktop VS Code that the person named, if any. */
export function namedDesktop(): string | undefined {
    const { NANGO_VSCODE: ours, VSCODE_EXECUTABLE: common } = process.env;
    return [ours, common].find((name) => name !== undefined && name !== '');
}
