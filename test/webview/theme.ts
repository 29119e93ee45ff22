import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** The four themes every picture and check is made in. */
export const themeNames = ['dark-modern', 'light-modern', 'hc-dark', 'hc-light'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What VS Code gives a webview for a theme: taken from a real one, without the variables of views unlike ours. */
export interface Theme {
    readonly classes: string;
    readonly variables: Readonly<Record<string, string>>;
}

const themeFile = z.object({ classes: z.string(), kind: z.string(), variables: z.record(z.string(), z.string()) });

/** Reads a theme's variables, as dumped from VS Code 1.139. */
export const readTheme = (name: ThemeName): Theme =>
    themeFile.parse(JSON.parse(readFileSync(new URL(`themes/${name}.json`, import.meta.url), 'utf8')));
