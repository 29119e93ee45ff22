const sdk = '/reference/functions/functions-sdk';

/**
 * Where the platform's documentation tells of a method or function, below its base. Read from the headings of its SDK
 * reference in August 2026.
 */
export const sdkPages: ReadonlyMap<string, string> = new Map([
    ['createSync', `${sdk}#createsync`],
    ['createAction', `${sdk}#createaction`],
    ['createOnEvent', `${sdk}#createonevent`],
    ...['get', 'post', 'put', 'patch', 'delete', 'proxy'].map((method) => [method, `${sdk}#http-requests`] as const),
    ['log', `${sdk}#logging`],
    ['getEnvironmentVariables', `${sdk}#environment-variables`],
    ['triggerAction', `${sdk}#trigger-action`],
    ['paginate', `${sdk}#paginate-through-api-responses`],
    ['getIntegration', `${sdk}#get-integration`],
    ['getMetadata', `${sdk}#get-connection-metadata`],
    ['setMetadata', `${sdk}#set-connection-metadata`],
    ['updateMetadata', `${sdk}#edit-connection-metadata`],
    ['getConnection', `${sdk}#get-the-connection-credentials`],
    ['getToken', `${sdk}#get-the-connection-credentials`],
    ['getCheckpoint', `${sdk}#getcheckpoint`],
    ['saveCheckpoint', `${sdk}#savecheckpoint`],
    ['clearCheckpoint', `${sdk}#clearcheckpoint`],
    ['batchSave', `${sdk}#save-records`],
    ['batchDelete', `${sdk}#delete-records`],
    ['trackDeletesStart', `${sdk}#detect-deletions-automatically`],
    ['trackDeletesEnd', `${sdk}#detect-deletions-automatically`],
    ['batchUpdate', `${sdk}#update-records`],
    ['getRecordsByIds', `${sdk}#get-records`],
    ['ActionError', `${sdk}#actionerror`],
    ['setMergingStrategy', '/guides/functions/syncs/realtime-syncs#sync-concurrency-considerations'],
]);
