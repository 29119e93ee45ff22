import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { DeploymentState } from '../../../src/core/deploy/deploymentState.ts';
import { Composition, newState, type KeptState } from '../support/composition.ts';
import { openFile, replace, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { coveredTexts, problemCount, problemsOf } from '../support/problems.ts';
import { linesOf, useServer } from '../support/server.ts';
import { action, brokenAction, compilerText } from '../support/texts.ts';
import { until } from '../support/until.ts';

const dev = { id: 'dev', name: 'dev', production: false };

describe('a window that was reloaded while a deployment was under way', () => {
    const server = useServer();
    const person = usePerson();
    const windows: Composition[] = [];
    useCleanEditors();

    function openWindow(state: KeptState): Composition {
        const window = new Composition(state);
        windows.push(window);
        return window;
    }

    afterEach(() => {
        for (const window of windows.splice(0)) window.dispose();
    });

    /** Starts a deployment that goes on, and closes its window. */
    async function leaveBehind(document: vscode.TextDocument, state: KeptState): Promise<DeploymentState> {
        const window = openWindow(state);
        const fn = await window.functions.in(document);
        assert(fn !== undefined);
        const { key, name, type, integration } = fn;
        let started = '';
        const order = { functionKey: key, name, type, integration, environment: dev, text: document, wishes: {} };
        const replaces = { code: 'what was there before', mayAsk: true };
        void window.deployments.run({ ...order, replaces }, (deployment) => (started = deployment));
        const running = await until(
            'the deployment to be under way',
            () => window.deployments.get(started),
            (deployment) => deployment?.phase === 'running',
        );
        assert(running !== undefined);
        // What happened is written down before anything else is done with it.
        await until(
            'it to be written down',
            async () => (await window.deployments.history.all())[0]?.deploymentId,
            (id) => id !== undefined,
        );
        window.dispose();
        return running;
    }

    const starts = (): number => linesOf(server).filter((line) => line === 'POST /functions/deployments').length;
    const last = async (window: Composition): Promise<DeploymentState | undefined> =>
        (await window.deployments.history.all())[0];

    it('watches it again, tells its end, and does not send it again', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDeployment({ held: true });
        const document = await openFile('github/actions', action);
        const left = await leaveBehind(document, state);
        const window = openWindow(state);
        await window.deployments.reattach();
        await held.finish();
        await person.hears(new RegExp(`^Deployed ${left.name} v0\\.0\\.1 to dev\\.$`));
        const kept = await last(window);
        assert.deepEqual([kept?.key, kept?.phase], [left.key, 'deployed']);
        assert.equal(starts(), 1);
        const owner = { environmentId: 'dev', origin: left.origin, ...placeOf(left) };
        assert.equal((await window.copies.replaced(owner))[0]?.code, 'what was there before');
        const seen = await until(
            'what was deployed to count as seen',
            () => window.copies.seen(owner),
            (copy) => copy !== undefined,
        );
        assert.deepEqual([seen?.hash, seen?.code], [left.codeHash, action]);
    });

    it('puts its compile problems on the text that was sent, and on no other', async () => {
        for (const edited of [false, true]) {
            const state = newState(workspaceFolder());
            const held = server.api.fast.nextDeployment({ held: true });
            const document = await openFile('github/actions', brokenAction);
            await leaveBehind(document, state);
            if (edited) await replace(document, 'Says hello', 'Says something else');
            const window = openWindow(state);
            await window.deployments.reattach();
            const message = compilerText(brokenAction);
            await held.finish({ status: 'failed', output: message, error: { code: 'compilation_error', message } });
            await until(
                'the end',
                () => last(window),
                (deployment) => deployment?.phase === 'failed',
            );
            if (edited) assert.deepEqual(problemsOf(document), []);
            else {
                await problemCount(document, 2);
                assert.deepEqual(coveredTexts(document), ['count', 'nam']);
            }
        }
    });

    it('asks nothing once it is over, and nothing marks it as under way', async () => {
        const state = newState(workspaceFolder());
        const held = server.api.fast.nextDeployment({ held: true });
        await leaveBehind(await openFile('github/actions', action), state);
        assert.equal(state.workspaceState.get('nango.deploymentsUnderWay'), 1);
        const window = openWindow(state);
        await window.deployments.reattach();
        await held.finish();
        await person.hears(/^Deployed /);
        await until(
            'the mark to be gone',
            () => state.workspaceState.get('nango.deploymentsUnderWay'),
            (count) => count === undefined,
        );
        window.dispose();
        server.api.requests.clear();
        await openWindow(state).deployments.reattach();
        assert.deepEqual(linesOf(server), []);
        assert.ok(!state.workspaceState.text().includes(process.env['NANGO_SECRET_KEY'] ?? 'none'));
    });

    it('says so where it can not know whether it was ever sent', async () => {
        const state = newState(workspaceFolder());
        const first = openWindow(state);
        const left = { ...(await deploymentOf(first)), phase: 'starting' as const };
        await first.deployments.history.keep(left);
        first.dispose();
        const window = openWindow(state);
        await window.deployments.reattach();
        await person.hears(/^The connection broke while the deployment was being started/);
        assert.equal((await last(window))?.phase, 'lost');
        assert.equal(starts(), 0);
    });

    async function deploymentOf(window: Composition): Promise<DeploymentState> {
        const document = await openFile('github/actions', action);
        const fn = await window.functions.in(document);
        assert(fn !== undefined);
        return {
            key: crypto.randomUUID(),
            functionKey: fn.key,
            name: fn.name,
            type: fn.type,
            integration: fn.integration,
            environment: dev,
            origin: server.api.url,
            codeHash: 'hash',
            putsBack: false,
            startedAt: Date.now(),
            phase: 'starting',
            deployedFunctions: [],
        };
    }
});

function placeOf({ integration, type, name }: DeploymentState): Pick<DeploymentState, 'integration' | 'type' | 'name'> {
    return { integration, type, name };
}
