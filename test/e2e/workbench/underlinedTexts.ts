/** In the page: the texts of an editor that lie under its decorations of a class, from top to bottom. */
export function underlinedTexts(editor: Element, selector: string): string[] {
    const lines = [...editor.querySelectorAll('.view-lines > .view-line')];
    const decorations = [...editor.querySelectorAll(`.view-overlays ${selector}`)].map((found) =>
        found.getBoundingClientRect(),
    );
    return decorations
        .sort((a, b) => a.top - b.top || a.left - b.left)
        .map((mark) => {
            const middle = (mark.top + mark.bottom) / 2;
            const line = lines.find((candidate) => {
                const { top, bottom } = candidate.getBoundingClientRect();
                return top <= middle && middle <= bottom;
            });
            return line === undefined ? '' : textBetween(line, mark.left, mark.right);
        });

    function textBetween(line: Element, left: number, right: number): string {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let text = '';
        while (walker.nextNode()) {
            const node = walker.currentNode;
            for (const { index, segment } of new Intl.Segmenter().segment(node.textContent ?? '')) {
                range.setStart(node, index);
                range.setEnd(node, index + segment.length);
                const character = range.getBoundingClientRect();
                const center = (character.left + character.right) / 2;
                if (left < center && center < right) text += segment;
            }
        }
        return text.replace(/\u00a0/g, ' ');
    }
}
