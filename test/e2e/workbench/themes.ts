/**
 * The colour themes that everything is looked at in: their setting, their row in the list of themes, the class that the
 * workbench then has.
 */
export const themes = {
    dark: { setting: 'Dark Modern', row: 'Dark Modern', className: 'vs-dark' },
    light: { setting: 'Light Modern', row: 'Light Modern', className: 'vs' },
    highContrastDark: { setting: 'Default High Contrast', row: 'Dark High Contrast', className: 'hc-black' },
    highContrastLight: { setting: 'Default High Contrast Light', row: 'Light High Contrast', className: 'hc-light' },
} as const;

/** One of the four. */
export type ThemeName = keyof typeof themes;
