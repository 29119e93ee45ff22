import { symlink, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached, runQuietly } from '../cache.mjs';
import { aptGetInstall } from './aptGet.ts';
import { findProgram } from './findProgram.ts';

const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FALLBACK_VERSION = '153.0.0';

/** A Chromium: the one named by `CHROMIUM_PATH`, one that is installed, Debian's, else one from npm. */
export async function installBrowser(): Promise<string> {
    const named = process.env['CHROMIUM_PATH'];
    if (named) return named;
    const installed = findProgram(PROGRAMS);
    if (installed !== undefined) return installed;
    try {
        await aptGetInstall(['chromium-headless-shell', 'fonts-dejavu-core']);
        const program = findProgram(PROGRAMS);
        if (program !== undefined) return program;
    } catch {
        console.log('No Chromium through apt-get; taking one from npm.');
    }
    return await installBrowserFromNpm();
}

async function installBrowserFromNpm(): Promise<string> {
