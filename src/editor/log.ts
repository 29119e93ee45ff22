import * as vscode from 'vscode';
import type { RequestRecord } from '../api/apiRequests.ts';
import type { SecretMask } from '../core/secretMask.ts';

/** The one log channel: a line per request and per failure, never a body, never a secret. */
export class Log {
    readonly channel: vscode.LogOutputChannel;
    private readonly mask: SecretMask;

    constructor(mask: SecretMask) {
        this.mask = mask;
        this.channel = vscode.window.createOutputChannel('Nango', { log: true });
    }

    request({ method, path, status, ms, requestId }: RequestRecord): void {
        const outcome = status === 0 ? 'no answer' : String(status);
        const id = requestId === '' ? '' : ` ${requestId}`;
        this.info(`${method} ${path} ${outcome} ${ms} ms${id}`);
    }

    info(text: string): void {
        this.channel.info(this.mask.apply(text));
    }

    warn(text: string): void {
        this.channel.warn(this.mask.apply(text));
    }

    error(thrown: unknown): void {
        const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
        this.channel.error(this.mask.apply(text));
    }

    show(): void {
        this.channel.show(true);
    }

    dispose(): void {
        this.channel.dispose();
    }
}
