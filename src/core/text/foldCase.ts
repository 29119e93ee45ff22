/** A text for comparing without regard to case; left as it is where lower case would shift its characters. */
export const foldCase = (text: string): string => {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : text;
};
