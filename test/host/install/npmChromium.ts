import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached, runQuietly } from '../cache.mjs';

const VERSION = '153.0.0';

/** Libraries and fonts that a bare system lacks come with the package; the system's own fonts win. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
exec "$here/chromium" "$@"
`;

/** A Chromium from an npm package: needs neither root nor Debian. */
export async function installNpmChromium(): Promise<string> {
    const folder = await cached(`chromium-${VERSION}`, async (partial) => {
        console.log(`Installing Chromium ${VERSION}…`);
        await writeFile(path.join(partial, 'package.json'), '{ "private": true }');
        const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `@sparticuz/chromium@${VERSION}`];
        await runQuietly('npm', install, { cwd: partial });
        const packed = path.join(partial, 'node_modules/@sparticuz/chromium/bin');
        await unpack(path.join(packed, 'chromium.br'), path.join(partial, 'chromium'));
        for (const name of ['fonts', 'al2023', 'swiftshader']) {
            const archive = path.join(partial, `${name}.tar`);
            await unpack(path.join(packed, `${name}.tar.br`), archive);
            await runQuietly('tar', ['--extract', '--no-same-owner', '--file', archive], { cwd: partial });
            await rm(archive);
        }
        await rm(path.join(partial, 'node_modules'), { recursive: true });
        await writeFile(path.join(partial, 'launch'), LAUNCHER, { mode: 0o755 });
    });
    return path.join(folder, 'launch');
}

async function unpack(file: string, target: string): Promise<void> {
    await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}
