import type { Code } from '../code/code.ts';
import { modelSchema } from '../schemas/modelSchema.ts';
import { ProviderSchemas } from '../schemas/providerSchemas.ts';
import { pascalCase } from '../words.ts';
import type { SyncPlan } from './syncPlan.ts';

/** The names under which the function finds what stands above it. */
export interface SyncNames {
    readonly provider: string;
    /** Of the page that is read by hand. */
    readonly page: string;
    /** Of what the list of deleted records holds. */
    readonly deleted: string;
    readonly model: string;
    readonly mapper: string;
}

/** The provider's schemas, the model's, and what makes one of the other. */
export function syncSchemas({ names, noun, modelName, record, idKey }: SyncPlan): {
    readonly code: Code;
    readonly named: SyncNames;
} {
    const page = names.take('ProviderPage');
    const deleted = names.take(`ProviderDeleted${pascalCase(noun.one)}`);
    const schemas = new ProviderSchemas(names);
    const provider = schemas.addRecord(`Provider${pascalCase(noun.one)}`, record);
    const model = names.take(modelName, 'Model');
    const mapper = `to${modelName}`;
    const { schema, mapper: mapping } = modelSchema(
        { name: model, provider, record, mapper, parameter: 'found', idKey },
        schemas,
    );
    return {
        code: [...schemas.code, ...schema, '', ...mapping, ''],
        named: { provider, page, deleted, model, mapper },
    };
}
