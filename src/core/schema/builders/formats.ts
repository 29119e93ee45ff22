import {
    dateTimePattern,
    formatPattern,
    hashPattern,
    macPattern,
    timePattern,
    uuidPattern,
} from '../zod/formatPatterns.ts';
import type { Pattern, ZodCheck } from '../zod/zodCheck.ts';
import type { SchemaNote } from '../zod/zodSchema.ts';
import { gapNote, runtimeNote } from './make.ts';
import type { Value } from '../static/value.ts';

/** The check of a string format and what people should know of it. */
export interface FormatCheck {
    readonly check: ZodCheck;
    readonly notes: readonly SchemaNote[];
}

/** The check that `z.email()`, `z.iso.date()` or `.uuid()` makes; undefined where there is no such format. */
export function formatCheck(name: string, options: Value | undefined, offset: number): FormatCheck | undefined {
    const notes: SchemaNote[] = [];
    const option = optionReader(options, notes, offset);
    const check = (format: string, pattern: Pattern | undefined): FormatCheck => {
        const own = option('pattern');
        if (own?.kind === 'pattern') {
            notes.push(...flagNotes(own.flags, offset));
        }
        const used = own?.kind === 'pattern' ? own.pattern : pattern;
        return { check: { check: 'stringFormat', format, ...(used ? { pattern: used } : {}) }, notes };
    };
    const number = (key: string): number | undefined => numberIn(option(key));
    switch (name) {
        case 'uuid': {
            const version = textIn(option('version'));
            return check('uuid', version ? uuidPattern(version.replace('v', '')) : formatPattern('uuid'));
        }
        case 'uuidv4':
        case 'uuidv6':
        case 'uuidv7':
            return check('uuid', uuidPattern(name.slice(-1)));
        case 'httpUrl':
        case 'url':
            if (name === 'httpUrl' || option('protocol') || option('hostname')) {
                notes.push(runtimeNote(name, offset));
            }
            return check('url', undefined);
        case 'jwt':
            return check('jwt', undefined);
        case 'mac':
            return check('mac', macPattern(textIn(option('delimiter')) ?? ':'));
        case 'iso.datetime':
            return check(
                'datetime',
                dateTimePattern(number('precision'), isTrue(option('local')), isTrue(option('offset'))),
            );
        case 'iso.time':
            return check('time', timePattern(number('precision')));
        case 'iso.date':
        case 'iso.duration':
            return check(name.slice(4), formatPattern(name.slice(4)));
        default:
            return plainFormats.has(name) ? check(name, formatPattern(name)) : undefined;
    }
}

/** The check of `z.hash('sha256', { enc: 'hex' })`. */
export function hashCheck(algorithm: string, options: Value | undefined, offset: number): FormatCheck | undefined {
    const notes: SchemaNote[] = [];
    const encoding = textIn(optionReader(options, notes, offset)('enc')) ?? 'hex';
    const pattern = hashPattern(algorithm, encoding);
    return pattern && { check: { check: 'stringFormat', format: `${algorithm}_${encoding}`, pattern }, notes };
}

/** A pattern's flags are lost in JSON Schema: with these zod takes more than the pattern alone. */
export function flagNotes(flags: string, offset: number): SchemaNote[] {
    return /[ims]/.test(flags) ? [{ kind: 'lenient', text: 'regex', offset }] : [];
}

/** Formats whose name is that of their pattern. */
const plainFormats: ReadonlySet<string> = new Set([
    ...['email', 'guid', 'emoji', 'nanoid', 'cuid', 'cuid2', 'ulid', 'xid', 'ksuid', 'ipv4', 'ipv6'],
    ...['cidrv4', 'cidrv6', 'base64', 'base64url', 'e164', 'hostname', 'hex'],
]);

function optionReader(
    options: Value | undefined,
    notes: SchemaNote[],
    offset: number,
): (key: string) => Value | undefined {
    if (options?.kind === 'unknown' || (options?.kind === 'record' && options.open)) {
        notes.push(gapNote(options.kind === 'record' ? options.open : options, 'options', offset));
    }
    return (key) => {
        const value = options?.kind === 'record' ? options.entries.get(key)?.() : undefined;
        if (value?.kind === 'unknown') {
            notes.push(gapNote(value, key, offset));
            return undefined;
        }
        return value?.kind === 'data' && value.data === undefined ? undefined : value;
    };
}

function numberIn(value: Value | undefined): number | undefined {
    return value?.kind === 'data' && typeof value.data === 'number' ? value.data : undefined;
}

function textIn(value: Value | undefined): string | undefined {
    return value?.kind === 'data' && typeof value.data === 'string' ? value.data : undefined;
}

function isTrue(value: Value | undefined): boolean {
    return value?.kind === 'data' && value.data === true;
}
