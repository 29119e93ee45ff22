import * as l10n from '@vscode/l10n';
import type { Connection } from '../../../api/client.ts';
import { missingMetadata } from '../../../core/inputs/missingMetadata.ts';
import type { JsonSchema } from '../../../core/schema/jsonSchema.ts';

/** What speaks against running on a connection, in sentences: the platform's errors, missing metadata. */
export function connectionFaults({ errors, metadata }: Connection, needed: JsonSchema | undefined): readonly string[] {
    const kinds = [...new Set(errors.filter((kind) => kind !== ''))].join(', ');
    const missing = missingMetadata(needed, metadata).join(', ');
    return [
        ...(errors.length === 0
            ? []
            : [
                  kinds === ''
                      ? l10n.t('Nango reports errors for this connection.')
                      : l10n.t('Nango reports errors for this connection: {0}.', kinds),
              ]),
        ...(missing === '' ? [] : [l10n.t('It has no metadata for {0}.', missing)]),
    ];
}
