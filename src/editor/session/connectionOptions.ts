import * as vscode from 'vscode';
import type { ConnectionOptions } from '../../api/undiciTransport.ts';

/** How to connect, as VS Code's `http.*` settings and the usual environment variables say. */
export function readConnectionOptions(): ConnectionOptions {
    const http = vscode.workspace.getConfiguration('http');
    const off = http.get<string>('proxySupport') === 'off';
    const proxy = [http.get<string>('proxy'), variable('https_proxy'), variable('http_proxy')].find(isText) ?? '';
    const noProxy = http.get<string[]>('noProxy') ?? [];
    return {
        proxy: off ? '' : proxy,
        proxyAuthorization: http.get<string | null>('proxyAuthorization') ?? '',
        noProxy: [...noProxy, ...(variable('no_proxy') ?? '').split(/[\s,]+/)].filter(isText),
        strictTls: http.get<boolean>('proxyStrictSSL') ?? true,
        certificateAuthorities: [],
    };
}

function variable(name: string): string | undefined {
    return process.env[name] ?? process.env[name.toUpperCase()];
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}
