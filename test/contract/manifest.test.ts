import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { rules } from '../../src/core/lint/rules.ts';
import { commands, contexts, views } from '../../src/editor/ids.ts';
import { settingsSchema } from '../../src/editor/settingsSchema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const manifest = z
    .object({
        engines: z.object({ vscode: z.string() }),
        devDependencies: z.record(z.string(), z.string()),
        icon: z.string(),
        contributes: z.object({
            commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.literal('Nango') })),
            configuration: z.object({
                properties: z.record(z.string(), z.looseObject({ default: z.unknown(), scope: z.string() })),
            }),
            keybindings: z.array(z.object({ command: z.string(), when: z.string() })),
            menus: z.record(z.string(), z.array(z.object({ command: z.string(), when: z.string().optional() }))),
            views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
        }),
        capabilities: z.object({
            untrustedWorkspaces: z.object({ restrictedConfigurations: z.array(z.string()) }),
        }),
    })
    .parse(JSON.parse(read('package.json')));
const { contributes } = manifest;
const nls = z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));

describe('The manifest', () => {
    it('contributes exactly the commands that the code knows', () => {
        const contributed = contributes.commands.map(({ command }) => command).sort();
        assert.deepEqual(contributed, Object.values(commands).sort());
    });

    it('contributes exactly the views that the code knows', () => {
        const contributed = Object.values(contributes.views).flatMap((group) => group.map(({ id }) => id));
        assert.deepEqual(contributed.sort(), Object.values(views).sort());
    });

    it('names only commands that exist in menus and keys', () => {
        const known = new Set<string>(Object.values(commands));
        for (const { command } of [...contributes.keybindings, ...Object.values(contributes.menus).flat()]) {
            assert.ok(known.has(command), command);
        }
    });

    it('uses only context keys that the code sets', () => {
        const known = new Set<string>(Object.values(contexts));
        const clauses = [...contributes.keybindings, ...Object.values(contributes.menus).flat()].map(
            ({ when }) => when ?? '',
        );
        for (const key of clauses.flatMap((when) => when.match(/nango\.\w+/g) ?? [])) {
            assert.ok(known.has(key) || Object.values<string>(views).includes(key), key);
        }
    });

    it('has a text for every key, and a key for every text', () => {
        const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
        assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
    });

    it('writes commands in title case', () => {
        const small = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|curl|\.env)$/;
        for (const [key, text] of Object.entries(nls).filter(([key]) => key.startsWith('command.'))) {
            for (const [i, word] of text.split(' ').entries()) {
                assert.ok(/^[A-Z.]/.test(word) || (i > 0 && small.test(word)), `${key}: ${text}`);
            }
        }
    });

    it('has the defaults that the code falls back to', () => {
        const defaults = settingsSchema.parse({});
        const property = (name: string): unknown => contributes.configuration.properties[`nango.${name}`]?.default;
        assert.deepEqual(
            {
                codeLens: property('codeLens.enabled'),
                compileOnSave: property('compile.onSave'),
                compileBeforeDryRun: property('dryRun.compileFirst'),
                confirmWrites: property('dryRun.confirmWrites'),
                reviewDeploy: property('deploy.review'),
                confirmDeploy: property('deploy.confirm'),
                typedConfirmation: property('deploy.typedConfirmationInProduction'),
                rulesEnabled: property('rules.enable'),
                ruleSeverities: property('rules.severity'),
            },
            defaults,
        );
        assert.equal(Object.keys(contributes.configuration.properties).length, Object.keys(defaults).length);
    });

    it('offers exactly the rules that there are, with their own severities', () => {
        const { properties } = z
            .looseObject({
                properties: z.record(
                    z.string(),
                    z.object({
                        type: z.literal('string'),
                        enum: z.tuple([
                            z.literal('error'),
                            z.literal('warning'),
                            z.literal('info'),
                            z.literal('hint'),
                            z.literal('off'),
                        ]),
                        default: z.string(),
                        description: z.string(),
                    }),
                ),
            })
            .parse(contributes.configuration.properties['nango.rules.severity']);
        assert.deepEqual(
            Object.entries(properties).map(([id, { default: severity }]) => [id, severity]),
            rules.map(({ id, severity }) => [id, severity]),
        );
        for (const [id, { description }] of Object.entries(properties)) assert.equal(description, `%rule.${id}%`);
    });

    it('lets an untrusted workspace set nothing that sends code or skips a question', () => {
        const harmless = ['nango.codeLens.enabled', 'nango.rules.enable', 'nango.rules.severity'];
        const settings = Object.keys(contributes.configuration.properties).filter((name) => !harmless.includes(name));
        assert.deepEqual(
            [...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(),
            settings.sort(),
        );
    });

    it('holds no setting in which a key could be written', () => {
        for (const name of Object.keys(contributes.configuration.properties))
            assert.doesNotMatch(name, /key|token|secret/i);
    });

    it('is typed against the oldest VS Code it runs in', () => {
        const oldest = /\d+\.\d+/.exec(manifest.engines.vscode)?.[0];
        assert.equal(/\d+\.\d+/.exec(manifest.devDependencies['@types/vscode'] ?? '')?.[0], oldest);
    });
});

describe('The lockfile', () => {
    it('names no registry', () => {
        assert.doesNotMatch(read('package-lock.json'), /"resolved": "https?:/);
    });
});
