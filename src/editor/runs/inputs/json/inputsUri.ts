import * as vscode from 'vscode';
import type { DraftSection } from '../../../../core/inputs/draft.ts';
import { inputsScheme } from '../../../ids.ts';

/** The section of a draft that a document holds. */
export interface InputsPlace {
    readonly functionKey: string;
    readonly environmentId: string;
    readonly section: DraftSection;
}

/**
 * JSON schemas are tied to file names by the manifest, once and for all: so there are a few folders, each with a schema
 * of its own, which is that of the document in it.
 */
export const slots = [1, 2, 3, 4, 5, 6] as const;
export type Slot = (typeof slots)[number];

/** The document for a section of a draft. */
export function inputsUri(place: InputsPlace, name: string, slot: Slot): vscode.Uri {
    return vscode.Uri.from({
        scheme: inputsScheme,
        path: `/nango-inputs-${slot}/${name}.${place.section}.json`,
        query: JSON.stringify([place.functionKey, place.environmentId, place.section]),
    });
}

/** What a document of ours holds; undefined for any other. */
export function placeOfUri({ scheme, query }: vscode.Uri): InputsPlace | undefined {
    if (scheme !== inputsScheme) return undefined;
    const parts: unknown = parsed(query);
    if (!isList(parts)) return undefined;
    const [functionKey, environmentId, section] = parts;
    if (typeof functionKey !== 'string' || typeof environmentId !== 'string') return undefined;
    if (section !== 'input' && section !== 'metadata' && section !== 'checkpoint') return undefined;
    return { functionKey, environmentId, section };
}

/** The folder that a document is in. */
export function slotOf({ path }: vscode.Uri): Slot | undefined {
    const number = Number(/^\/(?:nango-inputs-)?(\d+)(?:\/|$)/.exec(path)?.[1]);
    return slots.find((slot) => slot === number);
}

/** Whether two documents hold the same. */
export function samePlace(a: InputsPlace, b: InputsPlace | undefined): boolean {
    return a.functionKey === b?.functionKey && a.environmentId === b.environmentId && a.section === b.section;
}

function isList(value: unknown): value is readonly unknown[] {
    return Array.isArray(value);
}

/** The documents of inputs that have a tab. */
export function openInputs(): readonly vscode.Uri[] {
    return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
        .filter((uri) => placeOfUri(uri) !== undefined);
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
