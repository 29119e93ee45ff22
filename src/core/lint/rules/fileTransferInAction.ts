import * as l10n from '@vscode/l10n';
import { childOf, stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import { isGlobalName } from '../reading/references.ts';
import type { Rule, Span } from '../rule.ts';

/** What an action returns is small. */
export const fileTransferInAction: Rule = {
    id: 'file-transfer-in-action',
    severity: 'warning',
    doc: `${pages.limits}#action-function-output-limits`,
    *check(file) {
        if (!file.isAction) return;
        const places = new Map<number, Span>();
        for (const call of file.callsOf(...requestMethods)) {
            for (const value of configValues(file, requestConfig(file, call), 'responseType')) {
                const isFile = value.name === 'String' && ofFiles.test(stringValue(file.source, value));
                if (isFile) places.set(value.from, value);
            }
        }
        for (const made of file.nodes.of('NewExpression')) {
            const name = childOf(made, 'VariableName');
            if (name && /^(?:FormData|Blob|File)$/.test(file.text(name)) && isGlobalName(file, name))
                places.set(name.from, name);
        }
        for (const text of [...file.nodes.of('String'), ...file.nodes.of('TemplateString')]) {
            if (file.text(text).includes('multipart/form-data')) places.set(text.from, text);
        }
        for (const at of places.values()) {
            yield {
                at,
                message: l10n.t('Files do not fit into actions: their output ends at 2 MB. Get them with the proxy.'),
            };
        }
    },
};

const ofFiles = /^(?:arraybuffer|blob|stream)$/i;
