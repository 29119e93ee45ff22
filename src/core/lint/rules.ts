import type { Rule } from './rule.ts';
import { batchCallInAction } from './rules/batchCallInAction.ts';
import { checkpointNotFlat } from './rules/checkpointNotFlat.ts';
import { checkpointSchemaMissing } from './rules/checkpointSchemaMissing.ts';
import { createArgNotObject } from './rules/createArgNotObject.ts';
import { defaultExportRequired } from './rules/defaultExportRequired.ts';
import { deleteRecordsOnce } from './rules/deleteRecordsOnce.ts';
import { deleteRecordsOrder } from './rules/deleteRecordsOrder.ts';
import { disallowedImport } from './rules/disallowedImport.ts';
import { duplicateEndpoint } from './rules/duplicateEndpoint.ts';
import { endpointModelCount } from './rules/endpointModelCount.ts';
import { frequencyInvalid } from './rules/frequencyInvalid.ts';
import { frequencyTooShort } from './rules/frequencyTooShort.ts';
import { functionNameInvalid } from './rules/functionNameInvalid.ts';
import { getCheckpointTypeArgument } from './rules/getCheckpointTypeArgument.ts';
import { invalidDefaultExport } from './rules/invalidDefaultExport.ts';
import { mergingStrategyOrder } from './rules/mergingStrategyOrder.ts';
import { missingDefinitionProperty } from './rules/missingDefinitionProperty.ts';
import { modelIdMissing } from './rules/modelIdMissing.ts';
import { modelIdNotString } from './rules/modelIdNotString.ts';
import { modelNameInvalid } from './rules/modelNameInvalid.ts';
import { multipleCreateCalls } from './rules/multipleCreateCalls.ts';
import { nangoCallFloating } from './rules/nangoCallFloating.ts';
import { nangoCallNotAwaited } from './rules/nangoCallNotAwaited.ts';
import { noImportActionError } from './rules/noImportActionError.ts';
import { noNamedExport } from './rules/noNamedExport.ts';
import { noRelativeImport } from './rules/noRelativeImport.ts';
import { retryOnNeedsRetries } from './rules/retryOnNeedsRetries.ts';
import { trackDeletesIncremental } from './rules/trackDeletesIncremental.ts';
import { trackDeletesOnce } from './rules/trackDeletesOnce.ts';
import { trackDeletesOrder } from './rules/trackDeletesOrder.ts';
import { trackDeletesUnpaired } from './rules/trackDeletesUnpaired.ts';
import { typeImportUnavailable } from './rules/typeImportUnavailable.ts';
import { undocumentedImport } from './rules/undocumentedImport.ts';
import { unknownDefinitionProperty } from './rules/unknownDefinitionProperty.ts';
import { unknownModel } from './rules/unknownModel.ts';

/** All rules: what compiling refuses, what goes wrong later, what could be better. */
export const rules: readonly Rule[] = [
    defaultExportRequired,
    invalidDefaultExport,
    createArgNotObject,
    noNamedExport,
    disallowedImport,
    noRelativeImport,
    typeImportUnavailable,
    noImportActionError,
    nangoCallNotAwaited,
    retryOnNeedsRetries,
    mergingStrategyOrder,
    trackDeletesUnpaired,
    trackDeletesOnce,
    trackDeletesOrder,
    deleteRecordsOnce,
    deleteRecordsOrder,
    frequencyInvalid,
    frequencyTooShort,
    modelNameInvalid,
    endpointModelCount,
    duplicateEndpoint,
    trackDeletesIncremental,
    functionNameInvalid,
    checkpointNotFlat,
    getCheckpointTypeArgument,
    checkpointSchemaMissing,
    modelIdMissing,
    modelIdNotString,
    unknownModel,
    batchCallInAction,
    missingDefinitionProperty,
    unknownDefinitionProperty,
    nangoCallFloating,
    multipleCreateCalls,
    undocumentedImport,
];
