import assert from 'node:assert/strict';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../../../src/core/schema/schemaReading.ts';
import { sampleValue } from '../../../../src/core/schema/sampleValue.ts';
import { validateValue } from '../../../../src/core/schema/validateValue.ts';
import { realJsonSchema, realSchemas } from '../../../corpus/zodOracle.ts';
import type { ZodSchema } from '../../../corpus/zodOracle.ts';
import { chanceOf } from './random/chance.ts';
import type { Chance } from './random/chance.ts';
import { randomFunction } from './random/randomSchema.ts';
import { mutated, randomValue } from './random/randomValue.ts';

/** `NANGO_SCHEMA_SEEDS=5000 NANGO_SCHEMA_FIRST_SEED=1000` tries more, or others. */
const seeds = Number(process.env['NANGO_SCHEMA_SEEDS'] ?? 400);
const firstSeed = Number(process.env['NANGO_SCHEMA_FIRST_SEED'] ?? 0);

interface Case {
    readonly seed: number;
    readonly source: string;
    readonly chance: Chance;
    readonly real: ZodSchema;
    readonly ours: SchemaReading;
}

describe('A random schema', function () {
    this.timeout(60_000 + 100 * seeds);

    const cases: Case[] = [];

    before(() => {
        for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
            const chance = chanceOf(seed);
            const source = randomFunction(chance);
            const real = realSchemas(source).input;
            const ours = readSchemas(source).input;
            assert.ok(real && ours, source);
            cases.push({ seed, source, chance, real, ours });
        }
    });

    it('is read as the JSON Schema that real zod writes', () => {
        for (const { seed, source, real, ours } of cases) {
            const about = `seed ${seed}\n${source}`;
            assert.deepEqual(JSON.parse(JSON.stringify(ours.schema)), realJsonSchema(real), about);
            assert.deepEqual(ours.givenUp, [], about);
        }
    });

    it('has samples that real zod takes', () => {
        for (const { seed, source, real, ours } of cases.filter(({ ours }) => isTold(ours))) {
            for (const extent of ['required', 'all'] as const) {
                const { value, leftOut } = sampleValue(ours.schema, extent);
                const about = `seed ${seed}, ${extent}: ${JSON.stringify(value)}\n${source}`;
                assert.deepEqual(leftOut, [], about);
                assert.ok(isTaken(real, value), about);
            }
        }
    });

    it('has values that real zod takes, whatever they are made of', () => {
        let taken = 0;
        for (const { seed, source, chance, real, ours } of cases.filter(({ ours }) => isTold(ours))) {
            for (const value of [1, 2, 3].map(() => randomValue(chance, ours.schema))) {
                const conversions = ours.conversions.filter(({ method }) => method === 'trim');
                if (validateValue(ours.schema, value, conversions).violations.length === 0) {
                    assert.ok(isTaken(real, value), `seed ${seed}: ${JSON.stringify(value)}\n${source}`);
                    taken++;
                }
            }
        }
        assert.ok(taken > seeds, 'Too few random values fit their schema to say anything.');
    });

    it('is never said to be violated by a value that real zod takes', () => {
        let refused = 0;
        for (const { seed, source, chance, real, ours } of cases) {
            for (const value of [1, 2, 3, 4].map(() => mutated(chance, randomValue(chance, ours.schema)))) {
                const { violations } = validateValue(ours.schema, value, ours.conversions);
                const about = `seed ${seed}: ${JSON.stringify(value)} ${JSON.stringify(violations)}\n${source}`;
                assert.ok(violations.length === 0 || !isTaken(real, value), about);
                refused += violations.length > 0 ? 1 : 0;
            }
        }
        assert.ok(refused > seeds / 2, 'Too few changed values are refused to say anything.');
    });
});

/** `.min(2).int()` loses its bound in zod's own JSON Schema, and is marked so. */
function isTold({ runtimeChecks }: SchemaReading): boolean {
    return !runtimeChecks.some(({ method }) => method === 'min, max');
}

function isTaken(real: ZodSchema, value: unknown): boolean {
    try {
        return real.safeParse(value).success;
    } catch (error) {
        // Zod can't merge what two sides of an intersection make of the same value, though both take it.
        return error instanceof Error && error.message.startsWith('Unmergable intersection');
    }
}
