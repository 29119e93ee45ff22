import assert from 'node:assert/strict';
import { readCompileMessage } from '../../../../src/core/compile/readCompileMessage.ts';
import { coveredBy } from './covered.ts';

/** A typecheck text as the platform writes it; each error is `:line:column` and a message. */
function typecheck(...errors: readonly (readonly [place: string, message: string])[]): string {
    const blocks = errors.map(
        ([place, message]) => `err - function/functions/function.ts${place} \r\n  ${message}\r\n\n`,
    );
    return `\n${blocks.join('')}✗ Typechecking\nFound ${String(errors.length)} errors`;
}

function covered(message: string, source: string): string[] {
    return readCompileMessage(message, source).map(coveredBy(source));
}

const failedBuild =
    '✓ Typechecking\n  Building 1 file(s) - ./function/functions/function.js\n✗ Failed to build ./function/functions/function.js\n';
const failedDefinitions =
    '✓ Typechecking\n  Building 1 file(s) - ./f.js\n  Building 1 file(s)\n✓ Building 1 file(s)\n✗ Failed to compile definitions\n\n';
const failedLoad =
    '✓ Typechecking\n  Building 1 file(s) - ./f.js\n  Building 1 file(s)\n✓ Building 1 file(s)\n✗ Generating artifacts\n';

describe('A compile text', () => {
    it('in which nothing failed gives no problem', () => {
        assert.deepEqual(
            readCompileMessage('✓ Typechecking\n✓ Building 1 file(s)\n✓ Generating artifacts\n✓ Compiled\n', 'a'),
            [],
        );
        assert.deepEqual(readCompileMessage('', 'a'), []);
        assert.deepEqual(readCompileMessage(' \n', ''), []);
        assert.deepEqual(
            readCompileMessage(
                '✓ Compiled\nExecuting -> integration:"x"\nDone\nAn error occurred during execution\n{}',
                'a',
            ),
            [],
        );
    });

    it('of no known grammar is one problem on the first line, whole', () => {
        for (const text of [
            'boom',
            'err - ',
            '<html>\n<body>502</body>',
            '{"a":1}',
            'Found 3 errors',
            '\u2717 something else\nhere',
        ]) {
            const [problem, ...others] = readCompileMessage(text, 'const a = 1;\n');
            assert.deepEqual(others, []);
            assert.equal(problem?.message, text.trim());
            assert.equal(problem.stage, 'unknown');
            assert.equal(problem.exact, false);
            assert.deepEqual(problem.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } });
        }
    });

    it('never throws, whatever either text holds', () => {
        const texts = [
            '',
            '\n',
            '\uFEFF',
            'a',
            '\uD800',
            '{'.repeat(500),
            'err - :1:1 \r\n  ',
            'err - x:0:0 \r\n  y',
            'err - x:99999999999999999999:1 \r\n  y\r\n',
        ];
        for (const message of [
            ...texts,
            typecheck([':99:99', 'x']),
            `${failedBuild}err - ./x.ts:99 \r\n  z`,
            `${failedLoad}\u0000`,
            failedDefinitions,
        ]) {
            for (const source of texts) {
                for (const { range } of readCompileMessage(message, source)) {
                    assert.ok(range.start.line >= 0 && range.start.character >= 0);
                }
            }
        }
    });

    it('counts columns in UTF-16 units and lines as VS Code does', () => {
        const source = "\uFEFFconst a = '😀';\tlet b;\r\nc;\rd;\n'\u2028'; e;";
        assert.deepEqual(
            covered(
                typecheck(
                    [':2', "Cannot find name 'c'."],
                    [':3', "Cannot find name 'd'."],
                    [':5:4', "Cannot find name 'e'."],
                ),
                source,
            ),
            ['typecheck = 2:1-2:2 c', 'typecheck = 3:1-3:2 d', 'typecheck = 4:6-4:7 e'],
        );
    });

    it('takes paths with blanks and colons', () => {
        const message =
            "\nerr - my int:1@x ~y.z/actions/function.ts:2:3 \r\n  Cannot find name 'b'.\r\n\n✗ Typechecking\nFound 1 error";
        assert.deepEqual(covered(message, 'a;\n  b;'), ['typecheck = 2:3-2:4 b']);
    });

    it('is read without its carriage returns too', () => {
        const message =
            "err - f.ts:1:1 \n  Cannot find name 'a'.\n  And more.\n\nerr - f.ts:2:3\n  Cannot find name 'b'.\n\n✗ Typechecking\nFound 2 errors";
        assert.deepEqual(
            readCompileMessage(message, 'a;\n  b;').map((problem) => problem.message),
            ["Cannot find name 'a'.\n  And more.", "Cannot find name 'b'."],
        );
    });

    it('keeps the elaborations of an error below its first sentence', () => {
        const [problem] = readCompileMessage(
            typecheck([':1:7', "Type 'A' is not assignable.\n  Types of 'x'.\n    Type 'B'."]),
            'const a = 1;',
        );
        assert.equal(problem?.message, "Type 'A' is not assignable.\n  Types of 'x'.\n    Type 'B'.");
    });

    it('tells errors that belong to no file', () => {
        const message =
            "\n✗ Typechecking\nCannot find type definition file for 'node'.\n  The file is in the program because: x\nFound 1 error";
        const [problem] = readCompileMessage(message, 'let a;');
        assert.equal(
            problem?.message,
            "Cannot find type definition file for 'node'.\n  The file is in the program because: x",
        );
        assert.equal(problem.stage, 'typecheck');
    });

    it('that is cut says so at its last problem', () => {
        const whole = typecheck([':1:1', "Cannot find name 'a'."], [':2:1', "Cannot find name 'b'."]);
        const cut = readCompileMessage(whole.slice(0, whole.indexOf("name 'b") + 3), 'a;\nb;');
        assert.match(cut[1]?.message ?? '', /^Cannot find nam\n.*cut/);
        const between = readCompileMessage(whole.slice(0, whole.indexOf('\nerr -', 2)), 'a;\nb;');
        assert.equal(between.length, 1);
        assert.match(between[0]?.message ?? '', /cut/);
    });

    it('at the very end of a text takes the place behind it', () => {
        assert.deepEqual(readCompileMessage(typecheck([':2', "'}' expected."]), '{\n')[0]?.range, {
            start: { line: 1, character: 0 },
            end: { line: 1, character: 1 },
        });
    });

    it('is free of the sandbox’s own paths', () => {
        const [problem] = readCompileMessage(
            `${failedDefinitions}Script should have a default export /home/user/nango-integrations/build/f.cjs`,
            'a',
        );
        assert.equal(problem?.message, 'Script should have a default export');
        const [loaded] = readCompileMessage(
            `${failedLoad}Error: ENOENT: no such file '/home/user/nango-integrations/x.json'\n    at y (/a/b.cjs:1:2)`,
            'a',
        );
        assert.equal(loaded?.message, "Error: ENOENT: no such file 'x.json'");
    });

    it('leaves out what the CLI and Node say by the way', () => {
        const noise =
            "(node:12) ExperimentalWarning: x\n(Use `node --trace-warnings` …)\n\nWarning: Function 'f.ts' contains console statements";
        const [problem] = readCompileMessage(
            `${failedLoad}${noise}\nError: boom\n    at Object.<anonymous> (b.cjs:1:1)`,
            "throw new Error('boom');",
        );
        assert.equal(problem?.message, 'Error: boom');
        assert.equal(problem.stage, 'load');
    });
});

describe('A start on the first line, which the platform does not tell', () => {
    const first = (message: string, source: string): string[] => covered(typecheck(['', message]), source);

    it('is where the named thing stands', () => {
        assert.deepEqual(first("Cannot find name 'foo'.", "'foo'; foo();"), ['typecheck = 1:8-1:11 foo']);
        assert.deepEqual(first("Property 'x' does not exist on type '{}'.", 'const a = b.x;'), [
            'typecheck = 1:13-1:14 x',
        ]);
        assert.deepEqual(first("Module '\"nango\"' has no exported member 'b'.", "import { a, b } from 'nango';"), [
            'typecheck = 1:13-1:14 b',
        ]);
        assert.deepEqual(
            first("Cannot find module 'x' or its corresponding type declarations.", "import x from 'x';"),
            ["typecheck = 1:15-1:18 'x'"],
        );
    });

    it('is the whole import where nothing of it is used', () => {
        const [unused] = first("'a' is declared but its value is never read.", "import { a } from 'nango';");
        assert.equal(unused, "typecheck = 1:1-1:27 import { a } from 'nango';");
        assert.deepEqual(first("'b' is declared but its value is never read.", "import { a, b } from 'nango';"), [
            'typecheck = 1:13-1:14 b',
        ]);
        assert.match(
            first('All imports in import declaration are unused.', "import { a, b } from 'nango';")[0] ?? '',
            /^typecheck = 1:1-1:30 /,
        );
    });

    it('is not sure where the name stands twice, and told in order', () => {
        const twice = typecheck(['', "Cannot find name 'z'."], ['', "Cannot find name 'z'."]);
        assert.deepEqual(covered(twice, 'z.a(z);'), ['typecheck ~ 1:1-1:2 z', 'typecheck ~ 1:5-1:6 z']);
    });
});

describe('A check of the platform’s own', () => {
    const lint = (place: string, message: string, source: string): string[] =>
        covered(`${failedBuild}err - ./function/functions/function.ts${place} \r\n  ${message}`, source);

    it('about the order of calls stands one line higher than told', () => {
        const source = "x;\nawait nango.trackDeletesEnd('A'); await nango.trackDeletesEnd('B');\n\n";
        assert.deepEqual(
            lint(':3', "trackDeletesEnd for model 'B' is called but trackDeletesStart is never called", source),
            ['build = 2:41-2:62 nango.trackDeletesEnd'],
        );
    });

    it('stands on its line even where what it names does not', () => {
        assert.deepEqual(
            lint(':2', "Import of package 'fs' is not allowed.", "let a;\nimport {\n    b\n} from 'fs';"),
            ["build = 2:1-4:13 import {⏎    b⏎} from 'fs';"],
        );
        assert.deepEqual(lint(':2', 'A check of tomorrow.', 'let a;\n  if (a) {}'), ['build ~ 2:3-2:5 if']);
    });

    it('takes the call that is not handled', () => {
        assert.deepEqual(
            lint(':1', 'nango.log() calls must be awaited in. …', 'await nango.log(1); "nango.log()"; nango.log(2);'),
            ['build = 1:36-1:45 nango.log'],
        );
    });

    it('about the definition stands at the property', () => {
        const source =
            "import { createSync } from 'nango';\nconst sync = createSync({\n    'frequency': often,\n    models: {\n        a\n    }\n});\nexport default sync;";
        const definition = (text: string): string[] =>
            covered(`${failedDefinitions}err - ./f.ts \r\n  ${text}\r\n`, source);
        assert.deepEqual(definition('createSync > frequency Interval is invalid'), ['definitions ~ 3:18-3:23 often']);
        assert.deepEqual(definition('createSync > models Model "a" contains invalid characters.'), [
            'definitions ~ 5:9-5:10 a',
        ]);
        assert.deepEqual(definition('createSync > endpoints The number …'), ['definitions ~ 2:14-2:24 createSync']);
    });

    it('of the bundler is looked for by what it quotes', () => {
        const bundle = (text: string, source: string): string[] =>
            covered(`${failedBuild}err - ./f.ts \r\n  ${text}`, source);
        const source = "// './b.js'\n\n\n\n\nimport './a.js';\nimport './b.js';";
        assert.deepEqual(bundle('Build failed with 1 error:\nf.ts:3:7: ERROR: Could not resolve "./b.js"', source), [
            "build = 7:8-7:16 './b.js'",
        ]);
        const many =
            'Build failed with 7 errors:\nf.ts:1:7: ERROR: Could not resolve "./a.js"\nerror: somewhere: odd\n...';
        assert.deepEqual(
            readCompileMessage(`${failedBuild}err - ./f.ts \r\n  ${many}`, source).map(({ message }) => message),
            ['Could not resolve "./a.js"', 'somewhere: odd', 'Nango tells only the first errors; there are more.'],
        );
    });
});
