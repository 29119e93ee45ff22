import assert from 'node:assert/strict';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../../../src/core/schema/schemaReading.ts';
import { validatorOf } from '../../../../src/core/schema/validateValue.ts';
import { platformCheck } from '../../../corpus/platformCheck.ts';
import { realJsonSchema, realSchemas } from '../../../corpus/zodOracle.ts';
import type { ZodSchema } from '../../../corpus/zodOracle.ts';
import { chanceOf } from './random/chance.ts';
import type { Chance } from './random/chance.ts';
import { randomFunction } from './random/randomSchema.ts';
import { mutated, randomValue } from './random/randomValue.ts';

/** `NANGO_SCHEMA_SEEDS=5000 NANGO_SCHEMA_FIRST_SEED=1000` tries more, or others. */
const seeds = Number(process.env['NANGO_SCHEMA_SEEDS'] ?? 300);
const firstSeed = Number(process.env['NANGO_SCHEMA_FIRST_SEED'] ?? 0);

interface Case {
    readonly seed: number;
    readonly source: string;
    readonly chance: Chance;
    readonly real: ZodSchema;
    readonly input: SchemaReading;
    readonly output: SchemaReading;
}

describe('A random schema of what comes out', function () {
    this.timeout(60_000 + 100 * seeds);

    const cases: Case[] = [];

    before(() => {
        for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
            const source = randomFunction(chanceOf(seed));
            const real = realSchemas(source).input;
            const { input } = readSchemas(source);
            const { input: output } = readSchemas(source, 'output');
            assert.ok(real && input && output, source);
            cases.push({ seed, source, chance: chanceOf(seed + 1_000_000), real, input, output });
        }
    });

    it('is read as the JSON Schema that real zod writes for output', () => {
        for (const { seed, source, real, output } of cases) {
            const ours: unknown = JSON.parse(JSON.stringify(output.schema));
            assert.deepEqual(ours, realJsonSchema(real, 'output'), `seed ${seed}\n${source}`);
        }
    });

    it('is never said to be violated by what real zod makes of a value', () => {
        let made = 0;
        for (const { seed, source, chance, real, input, output } of cases) {
            const check = validatorOf(output, 'output');
            for (const value of [1, 2, 3, 4].map(() => randomValue(chance, input.schema))) {
                const data = resultOf(real, value);
                if (data === undefined) continue;
                const { violations } = check(JSON.parse(JSON.stringify(data)));
                const about = `seed ${seed}: ${JSON.stringify(data)} ${JSON.stringify(violations)}\n${source}`;
                assert.deepEqual(violations, [], about);
                made++;
            }
        }
        assert.ok(made > seeds, 'Too few random values fit their schema to say anything.');
    });

    it('is never said to be violated by what the platform takes', async () => {
        const platform = await platformCheck();
        const verdicts = { taken: 0, refused: 0, unable: 0 };
        // The platform writes draft 7, where its tuples take any number of items.
        for (const { seed, source, chance, real, output } of cases.filter(
            ({ source }) => !source.includes('z.tuple'),
        )) {
            const check = validatorOf(output, 'output');
            for (const value of [1, 2, 3, 4].map(() => mutated(chance, randomValue(chance, output.schema)))) {
                const verdict = platform(real, value, String(seed));
                const { violations } = check(value);
                const about = `seed ${seed}: ${JSON.stringify(value)} ${JSON.stringify(violations)}\n${source}`;
                assert.ok(verdict !== 'taken' || violations.length === 0, about);
                verdicts[verdict]++;
            }
        }
        assert.ok(verdicts.taken > seeds / 10 && verdicts.refused > seeds / 2, JSON.stringify(verdicts));
    });
});

function resultOf(real: ZodSchema, value: unknown): unknown {
    try {
        return real.safeParse(value).data;
    } catch {
        // Zod can't merge what two sides of an intersection make of the same value.
        return undefined;
    }
}
