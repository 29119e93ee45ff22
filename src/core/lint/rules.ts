import type { Rule } from './rule.ts';
import { actionUnboundedPaginate } from './rules/actionUnboundedPaginate.ts';
import { batchCallInAction } from './rules/batchCallInAction.ts';
import { checkpointEmpty } from './rules/checkpointEmpty.ts';
import { checkpointNeverSaved } from './rules/checkpointNeverSaved.ts';
import { checkpointNotFlat } from './rules/checkpointNotFlat.ts';
import { checkpointNotInRequest } from './rules/checkpointNotInRequest.ts';
import { checkpointOnlySteers } from './rules/checkpointOnlySteers.ts';
import { checkpointResultUnused } from './rules/checkpointResultUnused.ts';
import { checkpointSchemaMissing } from './rules/checkpointSchemaMissing.ts';
import { connectionIdSlash } from './rules/connectionIdSlash.ts';
import { createArgNotObject } from './rules/createArgNotObject.ts';
import { defaultExportRequired } from './rules/defaultExportRequired.ts';
import { deleteRecordsOnce } from './rules/deleteRecordsOnce.ts';
import { deleteRecordsOrder } from './rules/deleteRecordsOrder.ts';
import { deprecatedBatchSend } from './rules/deprecatedBatchSend.ts';
import { deprecatedDeleteRecords } from './rules/deprecatedDeleteRecords.ts';
import { deprecatedEndpoint } from './rules/deprecatedEndpoint.ts';
import { deprecatedEndpoints } from './rules/deprecatedEndpoints.ts';
import { deprecatedFieldMapping } from './rules/deprecatedFieldMapping.ts';
import { deprecatedSyncType } from './rules/deprecatedSyncType.ts';
import { deprecatedTrackDeletesFlag } from './rules/deprecatedTrackDeletesFlag.ts';
import { disallowedImport } from './rules/disallowedImport.ts';
import { docLinkMissing } from './rules/docLinkMissing.ts';
import { dryRunLogArgument } from './rules/dryRunLogArgument.ts';
import { dryRunNodeImport } from './rules/dryRunNodeImport.ts';
import { dryRunUndefinedGlobal } from './rules/dryRunUndefinedGlobal.ts';
import { duplicateEndpoint } from './rules/duplicateEndpoint.ts';
import { endpointModelCount } from './rules/endpointModelCount.ts';
import { endpointPathParams } from './rules/endpointPathParams.ts';
import { endpointUnencodedParam } from './rules/endpointUnencodedParam.ts';
import { execParamNotNango } from './rules/execParamNotNango.ts';
import { fileNameKebabCase } from './rules/fileNameKebabCase.ts';
import { fileTransferInAction } from './rules/fileTransferInAction.ts';
import { frequencyInvalid } from './rules/frequencyInvalid.ts';
import { frequencyTooShort } from './rules/frequencyTooShort.ts';
import { fullRefreshWithoutCheckpoint } from './rules/fullRefreshWithoutCheckpoint.ts';
import { functionNameInvalid } from './rules/functionNameInvalid.ts';
import { getCheckpointTypeArgument } from './rules/getCheckpointTypeArgument.ts';
import { guardedSaveThenClear } from './rules/guardedSaveThenClear.ts';
import { hardCodedSecret } from './rules/hardCodedSecret.ts';
import { inputDefault } from './rules/inputDefault.ts';
import { inputDescribeMissing } from './rules/inputDescribeMissing.ts';
import { inputNotObject } from './rules/inputNotObject.ts';
import { inputNullableNotOptional } from './rules/inputNullableNotOptional.ts';
import { invalidDefaultExport } from './rules/invalidDefaultExport.ts';
import { mergingStrategyOrder } from './rules/mergingStrategyOrder.ts';
import { metadataRequiresAutoStartFalse } from './rules/metadataRequiresAutoStartFalse.ts';
import { missingDefinitionProperty } from './rules/missingDefinitionProperty.ts';
import { modelIdMissing } from './rules/modelIdMissing.ts';
import { modelIdNotString } from './rules/modelIdNotString.ts';
import { modelNameInvalid } from './rules/modelNameInvalid.ts';
import { modelNamePlural } from './rules/modelNamePlural.ts';
import { multipleCreateCalls } from './rules/multipleCreateCalls.ts';
import { nangoCallFloating } from './rules/nangoCallFloating.ts';
import { nangoCallNotAwaited } from './rules/nangoCallNotAwaited.ts';
import { noConsole } from './rules/noConsole.ts';
import { noDirectHttp } from './rules/noDirectHttp.ts';
import { noDynamicImport } from './rules/noDynamicImport.ts';
import { noExplicitAny } from './rules/noExplicitAny.ts';
import { noImportActionError } from './rules/noImportActionError.ts';
import { noLastSyncDate } from './rules/noLastSyncDate.ts';
import { noNamedExport } from './rules/noNamedExport.ts';
import { noNullUnion } from './rules/noNullUnion.ts';
import { noPackageReExport } from './rules/noPackageReExport.ts';
import { noRelativeImport } from './rules/noRelativeImport.ts';
import { noRequire } from './rules/noRequire.ts';
import { noTypeAssertion } from './rules/noTypeAssertion.ts';
import { noWhileTruePaging } from './rules/noWhileTruePaging.ts';
import { noZodAny } from './rules/noZodAny.ts';
import { proxyConfigUntyped } from './rules/proxyConfigUntyped.ts';
import { queryInEndpoint } from './rules/queryInEndpoint.ts';
import { retriesMissing } from './rules/retriesMissing.ts';
import { retriesTooHighAction } from './rules/retriesTooHighAction.ts';
import { retriesTooHighSync } from './rules/retriesTooHighSync.ts';
import { retryOnNeedsRetries } from './rules/retryOnNeedsRetries.ts';
import { saveCheckpointWithoutGet } from './rules/saveCheckpointWithoutGet.ts';
import { swallowedErrorWithTrackDeletes } from './rules/swallowedErrorWithTrackDeletes.ts';
import { syncTypeIncremental } from './rules/syncTypeIncremental.ts';
import { trackDeletesChangedOnly } from './rules/trackDeletesChangedOnly.ts';
import { trackDeletesEndBeforeClear } from './rules/trackDeletesEndBeforeClear.ts';
import { trackDeletesEndInFinally } from './rules/trackDeletesEndInFinally.ts';
import { trackDeletesIncremental } from './rules/trackDeletesIncremental.ts';
import { trackDeletesOnce } from './rules/trackDeletesOnce.ts';
import { trackDeletesOrder } from './rules/trackDeletesOrder.ts';
import { trackDeletesUnpaired } from './rules/trackDeletesUnpaired.ts';
import { typeImportRunnerSdk } from './rules/typeImportRunnerSdk.ts';
import { typeImportUnavailable } from './rules/typeImportUnavailable.ts';
import { undocumentedImport } from './rules/undocumentedImport.ts';
import { unknownDefinitionProperty } from './rules/unknownDefinitionProperty.ts';
import { unknownModel } from './rules/unknownModel.ts';
import { versionMissing } from './rules/versionMissing.ts';
import { webhookWithoutSubscriptions } from './rules/webhookWithoutSubscriptions.ts';
import { zodValidateInput } from './rules/zodValidateInput.ts';

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
    typeImportRunnerSdk,
    nangoCallFloating,
    saveCheckpointWithoutGet,
    checkpointResultUnused,
    checkpointNotInRequest,
    checkpointNeverSaved,
    checkpointEmpty,
    trackDeletesChangedOnly,
    trackDeletesEndInFinally,
    swallowedErrorWithTrackDeletes,
    trackDeletesEndBeforeClear,
    guardedSaveThenClear,
    metadataRequiresAutoStartFalse,
    noLastSyncDate,
    syncTypeIncremental,
    deprecatedDeleteRecords,
    deprecatedTrackDeletesFlag,
    deprecatedBatchSend,
    deprecatedFieldMapping,
    retriesTooHighSync,
    noExplicitAny,
    noConsole,
    fileTransferInAction,
    noDirectHttp,
    noRequire,
    noDynamicImport,
    noPackageReExport,
    hardCodedSecret,
    webhookWithoutSubscriptions,
    multipleCreateCalls,
    dryRunUndefinedGlobal,
    dryRunLogArgument,
    dryRunNodeImport,
    connectionIdSlash,
    deprecatedEndpoint,
    deprecatedEndpoints,
    deprecatedSyncType,
    endpointPathParams,
    retriesTooHighAction,
    retriesMissing,
    docLinkMissing,
    noWhileTruePaging,
    noNullUnion,
    noZodAny,
    zodValidateInput,
    inputDescribeMissing,
    inputDefault,
    inputNullableNotOptional,
    inputNotObject,
    fileNameKebabCase,
    modelNamePlural,
    undocumentedImport,
    proxyConfigUntyped,
    noTypeAssertion,
    queryInEndpoint,
    checkpointOnlySteers,
    actionUnboundedPaginate,
    execParamNotNango,
    versionMissing,
    endpointUnencodedParam,
    fullRefreshWithoutCheckpoint,
];
