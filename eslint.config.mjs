import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom: each folder and what it must not reach for. */
const fences = [
    {
        target: './src/core',
        from: './src',
        except: ['./core'],
        message: 'core is the pure domain: it imports only core.',
    },
    { target: './src/api', from: './src', except: ['./api', './core'], message: 'api imports core only.' },
    {
        target: './src/workflows',
        from: './src',
        except: ['./workflows', './api', './core'],
        message: 'workflows import api and core.',
    },
    {
        target: './src/webview',
        from: './src',
        except: ['./webview', './core', './protocol'],
        message: 'webviews import core and the protocol.',
    },
    {
        target: './src/protocol',
        from: './src',
        except: ['./core', './protocol'],
        message: 'The protocol imports core only.',
    },
    {
        target: './src/typescript',
        from: './src',
        except: ['./core', './typescript'],
        message: 'It runs in TypeScript’s server, and imports core only.',
    },
    { target: './src/editor', from: ['./src/webview', './src/extension.ts'], message: 'Talk to webviews by protocol.' },
    { target: './src', from: './test', message: 'The product does not know its tests.' },
];

const vscodeOnlyInEditor = {
    name: 'vscode',
    message: 'Only src/editor and src/extension.ts know VS Code.',
};

export default tseslint.config(
    { ignores: ['dist', 'out', 'node_modules', '**/*.mjs', 'test/fixtures/workspace/**'] },
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
    {
        languageOptions: {
            parserOptions: {
                project: [
                    './src/core/tsconfig.json',
                    './src/webview/tsconfig.json',
                    './src/tsconfig.json',
                    './test/tsconfig.json',
                ],
            },
        },
        plugins: { 'import-x': importX },
        settings: {
            'import-x/resolver': { node: { extensions: ['.ts'] } },
            // Without these it reads no TypeScript, and finds no circle.
            'import-x/extensions': ['.ts'],
            'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
        },
        rules: {
            '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/explicit-module-boundary-types': 'error',
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            '@typescript-eslint/no-unused-vars': [
                'error',
                { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
            ],
            // VS Code's classes (Disposable, Uri, …) are used as the interfaces they are.
            '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
            '@typescript-eslint/prefer-readonly': 'error',
            '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
            'import-x/no-cycle': 'error',
            'import-x/no-default-export': 'error',
            'import-x/no-restricted-paths': ['error', { zones: fences }],
            'no-restricted-imports': ['error', { paths: [vscodeOnlyInEditor] }],
            'no-restricted-syntax': [
                'error',
                { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No module-level mutable state.' },
                { selector: 'CallExpression[callee.name="setInterval"]', message: 'Use a chain of timeouts.' },
            ],
            'no-console': 'error',
            eqeqeq: ['error', 'always', { null: 'ignore' }],
        },
    },
    { files: ['src/editor/**', 'src/extension.ts', 'test/editor/**'], rules: { 'no-restricted-imports': 'off' } },
    {
        files: ['**/*.d.ts'],
        rules: { '@typescript-eslint/consistent-type-imports': 'off', 'import-x/no-default-export': 'off' },
    },
    {
        files: ['src/core/**'],
        rules: { 'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'process', 'fetch'] },
    },
    {
        files: ['test/**'],
        rules: {
            'no-console': 'off',
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
                    ],
                },
            ],
        },
    },
);
