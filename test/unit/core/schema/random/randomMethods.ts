import type { Chance } from './chance.ts';

/** Checks that a schema of this kind may carry, so that some value can satisfy them all. */
export function randomMethods(chance: Chance, kind: 'string' | 'number' | 'array'): string {
    const { below, pick, onceIn } = chance;
    if (!onceIn(2)) {
        return '';
    }
    const low = below(3);
    const high = low + below(8);
    switch (kind) {
        case 'array':
            return pick([
                `.min(${low})`,
                `.max(${high})`,
                `.min(${low}).max(${high})`,
                `.length(${low})`,
                '.nonempty()',
            ]);
        case 'number':
            return pick([
                `.min(${low})`,
                `.min(${low}).max(${high})`,
                `.gt(${low}).lt(${high + 2})`,
                '.positive()',
                '.nonnegative()',
                '.negative()',
                '.int()',
                `.int().min(${low})`,
                `.min(${low}).int()`,
                `.multipleOf(${low + 1})`,
                `.lte(${high}).optional().unwrap()`,
                '.step(0.5)',
            ]);
        case 'string':
            return pick([
                `.min(${low})`,
                `.max(${high})`,
                `.min(${low}).max(${high})`,
                `.length(${low})`,
                '.nonempty()',
                String.raw`.regex(/^\d{3}-[a-f]+$/)`,
                String.raw`.regex(/^(?:v|r)\d+(?:\.\d+)?$/, 'Not a version')`,
                '.regex(/[A-Z]/).regex(/^.{2,}$/)',
                `.startsWith('a/b')`,
                `.endsWith('(c)')`,
                `.includes('x.y')`,
                '.lowercase()',
                '.uppercase()',
                `.trim().min(${low})`,
            ]);
    }
}

/** A short text with what needs care in it. */
export function randomText({ pick }: Chance): string {
    return pick([
        'Plain',
        'With "quotes" and \\ backslash',
        "It's `here` ${no}",
        'Zeile\nzwei',
        'Example: "octo"',
        '€ 😀',
    ]);
}
