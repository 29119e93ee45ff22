import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../jsonSchema.ts';
import type { Finding } from './text.ts';

/** What is wrong with a number. */
export function numberFinding(schema: JsonSchema, value: number): Finding | undefined {
    if (schema.type === 'integer' && !Number.isInteger(value)) {
        return { code: 'type', message: l10n.t('Must be a whole number.'), types: ['integer'] };
    }
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const fits =
        value >= (minimum ?? -Infinity) &&
        value <= (maximum ?? Infinity) &&
        value > (exclusiveMinimum ?? -Infinity) &&
        value < (exclusiveMaximum ?? Infinity);
    if (!fits) {
        return { code: 'range', message: rangeSentence(schema, value) };
    }
    return multipleOf === undefined || isMultiple(value, multipleOf)
        ? undefined
        : { code: 'multipleOf', message: l10n.t('Must be a multiple of {0}.', multipleOf) };
}

function rangeSentence({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema, value: number): string {
    const low = minimum === -Number.MAX_SAFE_INTEGER ? undefined : minimum;
    const high = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
    if (low !== undefined && high !== undefined) {
        return l10n.t('Must be {0} to {1}.', low, high);
    }
    const isLow = value < (minimum ?? -Infinity) || value <= (exclusiveMinimum ?? -Infinity);
    if (isLow) {
        return exclusiveMinimum === undefined
            ? l10n.t('Must be at least {0}.', minimum ?? 0)
            : l10n.t('Must be more than {0}.', exclusiveMinimum);
    }
    return exclusiveMaximum === undefined
        ? l10n.t('Must be at most {0}.', maximum ?? 0)
        : l10n.t('Must be less than {0}.', exclusiveMaximum);
}

/** 0.3 is a multiple of 0.1, whatever binary fractions say. */
function isMultiple(value: number, step: number): boolean {
    const digits = Math.max(fractionDigits(value), fractionDigits(step));
    const [whole, part] = [value, step].map((each) => Math.round(each * 10 ** digits));
    return whole === undefined || !part || !Number.isSafeInteger(whole) || whole % part === 0;
}

function fractionDigits(value: number): number {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    return Math.min(Math.max((mantissa.split('.')[1] ?? '').length - Number(exponent), 0), 20);
}
