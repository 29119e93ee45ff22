/** Writes the licences of all that is bundled, copied or put together from others: their texts go with the copies. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const rule = `\n${'-'.repeat(80)}\n\n`;

const changes = `What was changed

dist/typescript/node_modules/@nangohq/runner-sdk is made from the type declarations of the packages marked "declarations
put together": those of their declarations that nango leads to were put into one file, all others left out; nothing was
edited by hand. Of the packages marked "declarations copied" there are those files that functions can use, unchanged
but for the lists in @types/node that name its files: they name those that are there. All else is code that was
bundled, with what is not used left out.
`;

/** Writes `dist/THIRD_PARTY_NOTICES.txt` for what esbuild bundled and for the declarations. */
export async function writeNotices(metafiles, { rolledUp, copied }) {
    const packages = new Map([['node_modules/@vscode/codicons', '']]);
    for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
        if (name !== undefined) packages.set(`node_modules/${name}`, '');
    }
    const declarations = [
        ...rolledUp.map((folder) => [folder, ', declarations put together']),
        ...copied.map((folder) => [folder, ', declarations copied']),
    ];
    const notices = [];
    for (const [folder, part] of [...packages, ...declarations]) notices.push(await noticeOf(folder, part));
    await writeFile(
        'dist/THIRD_PARTY_NOTICES.txt',
        `This extension contains the following.\n${rule}${notices.sort().join(rule)}${rule}${changes}`,
    );
}

async function noticeOf(folder, part) {
    const { name, version, license, author, repository } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const isElastic = /^(nango|@nangohq\/.*)$/.test(name);
    const files = isElastic ? [] : (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file));
    const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
    // Nango's packages carry no text: it is in their repository, and in ours.
    if (isElastic)
        texts.push(
            `From ${repository?.url}`,
            '',
            await readFile(path.join(import.meta.dirname, 'ELASTIC-LICENSE-2.0.txt'), 'utf8'),
        );
    // A few others carry none either: what they say of themselves stands in its place.
    const text = texts.length > 0 ? texts.join('\n') : `Licensed under ${license} by ${author?.name ?? author}.`;
    return `${name} ${version} (${isElastic ? 'Elastic-2.0' : license}${part})\n\n${text.trim()}\n`;
}
