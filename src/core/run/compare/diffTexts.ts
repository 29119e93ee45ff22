import type { Steps } from '../../steps.ts';
import { jsonText } from '../../text/json.ts';
import type { ProviderCall } from '../output/providerCall.ts';
import type { RecordBatch } from '../output/records.ts';
import { forDiff, isObject, own, readIgnored } from './compareValues.ts';
import type { PathStep } from './jsonPath.ts';

/** A step every so many records. */
const recordsAStep = 100;

/** A value as text for a diff: what is ignored is left out, keys stand in the order of `order`. */
export function valueText(value: unknown, order: unknown, ignored: readonly string[]): string {
    return jsonText(forDiff(value, order, readIgnored(ignored)), 2) ?? '';
}

/** Records as text for a diff: by model and kind, in the order of their ids. */
export function* recordsText(batches: readonly RecordBatch[], ignored: readonly string[]): Steps<string> {
    const paths = readIgnored(ignored);
    const lists = new Map<string, { readonly id: string; readonly text: string }[]>();
    let count = 0;
    for (const { kind, model, records } of batches) {
        const name = model === undefined ? kind : `${model} ${kind}`;
        const list = lists.get(name) ?? [];
        lists.set(name, list);
        for (const record of records) {
            if (++count % recordsAStep === 0) yield;
            list.push({ id: idOf(record), text: recordText(record, paths) });
        }
    }
    const names = [...lists.keys()].sort();
    const blocks: string[] = [];
    for (const name of names) {
        // Stable: of records with one id, and of those without, the first stays the first.
        const list = (lists.get(name) ?? []).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
        yield;
        blocks.push(`  ${jsonText(name) ?? ''}: [\n${list.map(({ text }) => text).join(',\n')}\n  ]`);
    }
    return `{\n${blocks.join(',\n')}\n}\n`;
}

/** Calls as text for a diff, one on each line. */
export function callsText(calls: readonly ProviderCall[]): string {
    return calls.map(({ method, status, path, query }) => `${status ?? '—'} ${method} ${path}${query}\n`).join('');
}

function recordText(record: unknown, ignored: readonly (readonly PathStep[])[]): string {
    // Keys by name: two runs may write them in another order.
    const keys = isObject(record)
        ? Object.fromEntries(
              Object.keys(record)
                  .sort()
                  .map((key) => [key, 0]),
          )
        : undefined;
    const text = jsonText(forDiff(record, keys, ignored), 2) ?? 'null';
    return `    ${text.replaceAll('\n', '\n    ')}`;
}

function idOf(record: unknown): string {
    const id = isObject(record) ? own(record, 'id') : undefined;
    return typeof id === 'string' ? id : (jsonText(id) ?? '');
}
