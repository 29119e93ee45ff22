/** A text in a code span, whatever it holds: nothing in it is taken for Markdown, a mention or an issue's number. */
export function codeSpan(text: string): string {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (line === '') return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const blank = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${blank}${line}${blank}${fence}`;
}

/** Lines in a code block, fenced by more backticks than it holds. */
export function codeBlock(text: string, language: string): string {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${language}\n${text}\n${fence}`;
}

/** A table; its cells may hold Markdown of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words, of which nothing is taken for Markdown. */
export function plain(text: string): string {
    return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>[\]#@~|]/g, '\\$&');
}

function escaped(cell: string): string {
    return cell.replaceAll(/\\?\|/g, '\\|').replaceAll(/\r?\n/g, ' ');
}

function longestRun(text: string): number {
    return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
