import type * as vscode from 'vscode';
import type { Connection, Integration } from '../../../api/client.ts';
import type { DeployedFunction } from '../../../core/deploy/deployedFunction.ts';

/** A row of the Functions view, with what VS Code draws of it. */
export type TreeNode = { readonly item: vscode.TreeItem } & (
    | { readonly kind: 'integration'; readonly integration: Integration }
    | { readonly kind: 'function'; readonly integration: Integration; readonly deployed: DeployedFunction }
    | { readonly kind: 'connections'; readonly integration: Integration }
    | { readonly kind: 'connection'; readonly integration: Integration; readonly connection: Connection }
    /** There is more on the server: of an integration's functions, or of its connections. */
    | { readonly kind: 'more'; readonly integration: Integration; readonly of: 'functions' | 'connections' }
    /** Why there is nothing, or what went wrong. */
    | { readonly kind: 'note' }
);

/** The row of a deployed function. */
export type FunctionNode = Extract<TreeNode, { readonly kind: 'function' }>;
