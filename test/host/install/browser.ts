import { aptGetInstall } from './aptGet.ts';
import { installNpmChromium } from './npmChromium.ts';
import { findProgram } from './findProgram.ts';

const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Finds a Chromium: the one `CHROMIUM_PATH` names, one that is installed, Debian's, else one from npm. */
export async function installBrowser(): Promise<string> {
    const named = process.env['CHROMIUM_PATH'] ?? '';
    const known = named === '' ? findProgram(PROGRAMS) : named;
    if (known !== undefined) return known;
    try {
        await aptGetInstall(['chromium-headless-shell', 'fonts-dejavu-core']);
    } catch {
        console.log('No Chromium through apt-get.');
    }
    return findProgram(PROGRAMS) ?? (await installNpmChromium());
}
