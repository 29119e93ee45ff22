/** Every command, as the manifest spells it. */
export const commands = {
    addApiKey: 'nango.addApiKey',
    addEnvironment: 'nango.addEnvironment',
    checkApiKey: 'nango.checkApiKey',
    chooseCase: 'nango.chooseCase',
    askAboutCallsAgain: 'nango.askAboutCallsAgain',
    chooseConnection: 'nango.chooseConnection',
    chooseIntegration: 'nango.chooseIntegration',
    clearApiKey: 'nango.clearApiKey',
    clearHistory: 'nango.clearHistory',
    compareRuns: 'nango.compareRuns',
    closeReview: 'nango.closeReview',
    compile: 'nango.compile',
    copyAsCurl: 'nango.copyAsCurl',
    copyAsMarkdown: 'nango.copyAsMarkdown',
    copyDryRunId: 'nango.copyDryRunId',
    copyRunAsCurl: 'nango.copyRunAsCurl',
    deleteCase: 'nango.deleteCase',
    deploy: 'nango.deploy',
    deploySeveral: 'nango.deploySeveral',
    dryRun: 'nango.dryRun',
    editInputsAsJson: 'nango.editInputsAsJson',
    duplicateCase: 'nango.duplicateCase',
    expectThisResult: 'nango.expectThisResult',
    goToProblem: 'nango.goToProblem',
    fillInputs: 'nango.fillInputs',
    importApiKey: 'nango.importApiKey',
    inlineImports: 'nango.inlineImports',
    newFunction: 'nango.newFunction',
    newFunctionHere: 'nango.newFunctionHere',
    keepCasesInFile: 'nango.keepCasesInFile',
    openDryRunById: 'nango.openDryRunById',
    openResultDocument: 'nango.openResultDocument',
    pinRun: 'nango.pinRun',
    openReviewDiff: 'nango.openReviewDiff',
    putBack: 'nango.putBack',
    refreshConnections: 'nango.refreshConnections',
    removeEnvironment: 'nango.removeEnvironment',
    renameCase: 'nango.renameCase',
    renameEnvironment: 'nango.renameEnvironment',
    runAgain: 'nango.runAgain',
    runAllCases: 'nango.runAllCases',
    runCase: 'nango.runCase',
    runFromCheckpoint: 'nango.runFromCheckpoint',
    saveCase: 'nango.saveCase',
    saveResult: 'nango.saveResult',
    showChecklist: 'nango.showChecklist',
    setUpTypes: 'nango.setUpTypes',
    showCompilerOutput: 'nango.showCompilerOutput',
    showHistory: 'nango.showHistory',
    showDeployments: 'nango.showDeployments',
    showLog: 'nango.showLog',
    showMenu: 'nango.showMenu',
    showResult: 'nango.showResult',
    stopWatching: 'nango.stopWatching',
    switchEnvironment: 'nango.switchEnvironment',
    tryNow: 'nango.tryNow',
    unpinRun: 'nango.unpinRun',
    updateCase: 'nango.updateCase',
    useTheseInputs: 'nango.useTheseInputs',
    watchAgain: 'nango.watchAgain',
    clearFunctionSearch: 'nango.clearFunctionSearch',
    compareWithDeployed: 'nango.compareWithDeployed',
    copyName: 'nango.copyName',
    deleteDeployed: 'nango.deleteDeployed',
    deployTemplate: 'nango.deployTemplate',
    dryRunDeployed: 'nango.dryRunDeployed',
    openApiKeys: 'nango.openApiKeys',
    openDeployed: 'nango.openDeployed',
    pullDeployed: 'nango.pullDeployed',
    refreshFunctions: 'nango.refreshFunctions',
    revealFunctionFile: 'nango.revealFunctionFile',
    searchFunctions: 'nango.searchFunctions',
    showAllFunctions: 'nango.showAllFunctions',
    showMoreFunctions: 'nango.showMoreFunctions',
    useConnection: 'nango.useConnection',
} as const;

/** Views, as the manifest spells them. */
export const views = {
    inputs: 'nango.inputs',
    functions: 'nango.functions',
    result: 'nango.result',
    review: 'nango.review',
} as const;

/** The Test Explorer's controller of cases. */
export const caseTests = 'nangoCases';

/** Context keys for `when` clauses. */
export const contexts = {
    /** The active editor holds a function. */
    hasFunction: 'nango.hasFunction',
    /** The Dry Run view shows a form. */
    hasForm: 'nango.hasForm',
    /** A deployment is reviewed: its view stands in the place of Dry Run. */
    reviewOpen: 'nango.reviewOpen',
    /** The result view shows a run. */
    hasRun: 'nango.hasRun',
    /** The run shown was started from a text that is at hand: it can be run again. */
    hasOwnRun: 'nango.hasOwnRun',
    /** So it is, and it is a sync's. */
    hasSyncRun: 'nango.hasSyncRun',
    /** The run shown stays when older ones go. */
    runPinned: 'nango.runPinned',
    /** There is a key for the environment in use. */
    hasKey: 'nango.hasKey',
    /** The Functions view shows what was searched for. */
    searchingFunctions: 'nango.searchingFunctions',
    /** The run shown is being watched. */
    watching: 'nango.watching',
} as const;

/** The section of all settings. */
export const settingsSection = 'nango';

/** Scheme of read-only documents: results, outputs, compiler texts. */
export const documentScheme = 'nango-text';

/** Scheme of deployed code. */
export const deployedScheme = 'nango-deployed';

/** Scheme of inputs that are edited as JSON. */
export const inputsScheme = 'nango-inputs';

/** Scheme of the schemas that they are checked against; the manifest ties them. */
export const inputsSchemaScheme = 'nango-inputs-schema';

/** The `source` of compile problems. */
export const diagnosticSource = 'Nango';

/** The `source` of the lines at which dry runs failed. */
export const runDiagnosticSource = 'Nango dry run';
