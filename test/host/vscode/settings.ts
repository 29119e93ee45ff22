/** User settings of every test window: quiet, still, and nothing that reaches for the network. */
export const quietSettings = {
    'workbench.startupEditor': 'none',
    'workbench.enableExperiments': false,
    'workbench.tips.enabled': false,
    'workbench.editor.useModal': 'off',
    'workbench.reduceMotion': 'on',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
    'chat.disableAIFeatures': true,
    'window.commandCenter': false,
    'git.openRepositoryInParentFolders': 'never',
    'editor.minimap.enabled': false,
    'files.autoSave': 'off',
    'files.simpleDialog.enable': true,
    // TypeScript otherwise fetches type packages.
    'typescript.disableAutomaticTypeAcquisition': true,
    'js/ts.tsserver.automaticTypeAcquisition.enabled': false,
} as const;

/** Settings by their id, as in settings.json. */
export type Settings = Readonly<Record<string, unknown>>;
