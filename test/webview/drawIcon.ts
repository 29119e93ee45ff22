/** Draws `media/icon.png`, the picture in the marketplace, from the activity bar's icon: `node test/webview/drawIcon.ts`. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from './playground.ts';

const mark = readFileSync(new URL('../../media/nango.svg', import.meta.url), 'utf8').replace(
    'stroke="#000"',
    'stroke="#fff"',
);

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<style>
    body { margin: 0; background: transparent; }
    div { width: 128px; height: 128px; border-radius: 28px; display: grid; place-content: center;
        background: linear-gradient(160deg, #2b2f3a, #14161c); }
    svg { width: 92px; height: 92px; }
    svg path:last-child { fill: #4fb3ff; stroke: #4fb3ff; }
</style><div>${mark}</div>`);
await page.screenshot({ path: new URL('../../media/icon.png', import.meta.url).pathname, omitBackground: true });
await browser.close();
