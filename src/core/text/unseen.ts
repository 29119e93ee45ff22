/**
 * Characters that change the direction of what follows or can't be seen: shown as escapes, so that nothing hides.
 * Joiners stay inside emoji and Arabic script, where they belong to the writing.
 */
const unseen =
    /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|(?<!\p{Script=Arabic})\u200c/gu;

/** A text with what can't be seen in it as escapes. */
export function withEscapes(text: string): string {
    return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
