import type { CreatedType } from '../../function/createCall.ts';

/** What a definition must have. */
export function requiredProperties(type: CreatedType): readonly string[] {
    switch (type) {
        case 'action':
            return ['description', 'input', 'output', 'exec'];
        case 'sync':
            return ['description', 'frequency', 'models', 'exec'];
        case 'onEvent':
            return ['description', 'event', 'exec'];
        case 'function':
            return [];
    }
}

/** What it may have; undefined where that is not known. */
export function knownProperties(type: CreatedType): readonly string[] | undefined {
    const common = [...requiredProperties(type), 'version', 'metadata', 'checkpoint'];
    switch (type) {
        case 'action':
            return [...common, 'endpoint', 'scopes'];
        case 'sync':
            return [
                ...[...common, 'endpoints', 'scopes', 'syncType', 'trackDeletes', 'autoStart'],
                ...['webhookSubscriptions', 'onWebhook'],
            ];
        case 'onEvent':
            return common;
        case 'function':
            return undefined;
    }
}
