import * as vscode from 'vscode';
import { copiesToDrop } from '../../../core/deploy/copiesToDrop.ts';
import type { SeenDeployed } from '../../../core/deploy/deployConflict.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import type { Log } from '../../log.ts';
import { textHash } from '../../runs/textHash.ts';
import { CopyFiles } from './copyFiles.ts';
import { ownerId, type CopyOwner } from './copyOwner.ts';
import { storedReplaced, storedSeen } from './storedCopy.ts';

/** What was seen deployed last. */
export interface SeenCopy extends SeenDeployed {
    /** When it was seen, epoch milliseconds. */
    readonly at: number;
    /** Absent where it could not be read, or holds a secret. */
    readonly code?: string;
}

/** Code that a deployment of this window replaced. */
export interface ReplacedCode {
    readonly key: string;
    readonly owner: CopyOwner;
    /** When it was replaced, epoch milliseconds. */
    readonly at: number;
    readonly hash: string;
    readonly code: string;
    /** The version that the text names. */
    readonly codeVersion?: string;
    /** When it was deployed, epoch milliseconds. */
    readonly lastDeployed?: number;
}

/** Of so many functions it is remembered what was seen last. */
const mostSeen = 200;

const ending = '.json';

/** Copies of deployed code on disk: what was seen last of each function, and what deployments replaced. */
export class DeployedCopies {
    private readonly seenFiles: CopyFiles;
    private readonly replacedFiles: CopyFiles;

    constructor(storage: vscode.Uri, mask: SecretMask, log: Log) {
        const folder = (name: string): vscode.Uri => vscode.Uri.joinPath(storage, 'deployed', name);
        this.seenFiles = new CopyFiles(folder('seen'), mask, log);
        this.replacedFiles = new CopyFiles(folder('replaced'), mask, log);
    }

    /** Remembers what is deployed now as seen by the person. */
    async see(owner: CopyOwner, { code, ...seen }: Omit<SeenCopy, 'at'>): Promise<void> {
        const file = ownerId(owner) + ending;
        const small = { version: 1, owner, at: Date.now(), ...seen };
        // Of code with a secret in it the hash alone is enough to tell that it changed.
        const whole = code !== undefined && (await this.seenFiles.write(file, { ...small, code }));
        if (!whole) await this.seenFiles.write(file, small);
        const files = [...(await this.seenFiles.list())].sort((a, b) => b.changedAt - a.changedAt);
        for (const { name } of files.slice(mostSeen)) await this.seenFiles.delete(name);
    }

    /** Undefined where it was never seen from here. */
    async seen(owner: CopyOwner): Promise<SeenCopy | undefined> {
        return storedSeen.safeParse(await this.seenFiles.read(ownerId(owner) + ending)).data;
    }

    /** Keeps code that is about to be replaced; its key, undefined where it could not be kept. */
    async keepReplaced(
        owner: CopyOwner,
        { code, codeVersion, lastDeployed }: Pick<ReplacedCode, 'code' | 'codeVersion' | 'lastDeployed'>,
    ): Promise<string | undefined> {
        const hash = textHash(code);
        for (const same of (await this.replaced(owner)).filter((other) => other.hash === hash))
            await this.forget(same.key);
        const at = Date.now();
        const key = `${ownerId(owner)}.${at}`;
        const facts = { codeVersion, lastDeployed };
        const kept = await this.replacedFiles.write(key + ending, { version: 1, owner, at, hash, code, ...facts });
        await this.tidy();
        return kept ? key : undefined;
    }

    /** Kept code, the newest first; of one function or of all. */
    async replaced(owner?: CopyOwner): Promise<readonly ReplacedCode[]> {
        const prefix = owner === undefined ? '' : `${ownerId(owner)}.`;
        const names = (await this.replacedFiles.list()).map(({ name }) => name);
        const read = await Promise.all(
            names
                .filter((name) => name.startsWith(prefix))
                .map(async (name) => {
                    const copy = storedReplaced.safeParse(await this.replacedFiles.read(name)).data;
                    return copy === undefined ? [] : [{ ...copy, key: name.slice(0, -ending.length) }];
                }),
        );
        return read.flat().sort((a, b) => b.at - a.at);
    }

    async forget(key: string): Promise<void> {
        await this.replacedFiles.delete(key + ending);
    }

    private async tidy(): Promise<void> {
        const files = await this.replacedFiles.list();
        const copies = files.map(({ name, bytes }) => {
            const [owner = '', at = ''] = name.slice(0, -ending.length).split('.');
            return { key: name, owner, at: Number(at), bytes };
        });
        for (const name of copiesToDrop(copies)) await this.replacedFiles.delete(name);
    }
}
