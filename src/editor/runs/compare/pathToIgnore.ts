import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readJsonPath } from '../../../core/run/compare/jsonPath.ts';
import { pathOfAny } from '../../../core/run/compare/pathOfAny.ts';
import type { RunDifference } from '../../../core/run/compare/runDifference.ts';
import { looksPassing } from '../../../core/run/compare/suggestIgnored.ts';

/** More would be no help. */
const mostPaths = 100;

/** Asks for a path that is not compared from now on: those that differ, the likely ones first, or one that is typed. */
export async function pathToIgnore(
    differences: readonly RunDifference[],
    ignored: readonly string[],
): Promise<string | undefined> {
    const found = new Map<string, { count: number; readonly passing: boolean }>();
    for (const { place, ignorable, after, before } of differences) {
        if (!ignorable) continue;
        const path = pathOfAny(place);
        const known = found.get(path);
        if (known !== undefined) known.count++;
        else found.set(path, { count: 1, passing: looksPassing(place.at(-1), valueOf(after ?? before)) });
    }
    const rows = [...found]
        .sort(([, a], [, b]) => Number(b.passing) - Number(a.passing) || b.count - a.count)
        .slice(0, mostPaths)
        .map(([path, { count, passing }]) => ({
            label: path,
            description: count === 1 ? l10n.t('1 difference') : l10n.t('{0} differences', count),
            ...(passing ? { detail: l10n.t('Looks like an id or a time, which are others in every run.') } : {}),
        }));
    const type = { label: l10n.t('Type a Path…'), iconPath: new vscode.ThemeIcon('edit'), alwaysShow: true };
    const picked = await vscode.window.showQuickPick([...rows, type], {
        title: l10n.t('Ignore a path when runs of this function are compared'),
        placeHolder: l10n.t('It is remembered for this function.'),
        matchOnDetail: true,
    });
    return picked === type ? typedPath(ignored) : picked?.label;
}

async function typedPath(ignored: readonly string[]): Promise<string | undefined> {
    const path = await vscode.window.showInputBox({
        title: l10n.t('Path to ignore'),
        placeHolder: '$.items[*].updatedAt',
        prompt: l10n.t('$ is the result of an action, or a record of a sync.'),
        validateInput: (text) => {
            if (readJsonPath(text.trim()) === undefined)
                return l10n.t('Must be a path such as {0}.', '$.items[*].updatedAt');
            return ignored.includes(text.trim()) ? l10n.t('Is ignored already.') : undefined;
        },
    });
    return path?.trim();
}

function valueOf(side: RunDifference['after']): unknown {
    return side !== undefined && 'value' in side ? side.value : undefined;
}
