import type { JsonSchema } from '../jsonSchema.ts';
import { textForPattern } from './textForPattern.ts';

/** Texts that may fit a schema, the most telling first; `name` is that of the field. */
export function textCandidates(schema: JsonSchema, name: string): string[] {
    const { format, pattern, allOf } = schema;
    const formatted = byFormat.get(format ?? '');
    const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)].filter((each) => each !== undefined);
    const named = byName.filter(([expression]) => expression.test(name)).map(([, text]) => text);
    const matching = patterns.flatMap((each) =>
        [textForPattern(each), textForPattern(each, true)].filter((text) => text !== undefined),
    );
    // Several patterns at once, such as a start and an end.
    const joined =
        patterns.length > 1 ? [matching.join(''), matching.filter((_, index) => index % 2 === 0).join('')] : [];
    const plain = [...named, 'example'];
    return [
        ...(formatted === undefined ? [] : [formatted]),
        ...plain,
        ...[...byFormat.values(), ...times].filter(() => patterns.length > 0),
        ...matching,
        ...joined,
    ].flatMap((text) => [text, resized(text, schema)]);
}

/** The text cut or drawn out to the length that is asked for. */
function resized(text: string, { minLength = 0, maxLength = Infinity }: JsonSchema): string {
    const least = Math.min(minLength, 10_000);
    const long = text === '' ? 'x'.repeat(least) : text.repeat(Math.max(1, Math.ceil(least / text.length)));
    return text.length < minLength ? long.slice(0, least) : text.slice(0, maxLength);
}

const times = ['09:30', '09:30:00', '09:30:00.000', '2026-01-15T09:30:00.000Z', '2026-01-15T09:30:00+01:00'] as const;

/** Always the same, so that samples are. */
const byFormat: ReadonlyMap<string, string> = new Map([
    ['email', 'octo@example.com'],
    ['uri', 'https://example.com'],
    ['uuid', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['date-time', '2026-01-15T09:30:00Z'],
    ['date', '2026-01-15'],
    ['duration', 'P1DT12H'],
    ['ipv4', '192.0.2.1'],
    ['ipv6', '2001:db8::1'],
    ['cidrv4', '192.0.2.0/24'],
    ['cidrv6', '2001:db8::/32'],
    ['mac', '00:1A:2B:3C:4D:5E'],
    ['base64', 'SGVsbG8='],
    ['base64url', 'SGVsbG8'],
    ['e164', '+14155550123'],
    ['jwt', 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl'],
    ['nanoid', 'V1StGXR8_Z5jdHi6B-myT'],
    ['cuid', 'cjld2cjxh0000qzrmn831i7rn'],
    ['cuid2', 'tz4a98xxat96iws9zmbrgj3a'],
    ['ulid', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['xid', '9m4e2mr0ui3e8a215n4g'],
    ['ksuid', '0ujtsYcgvSTl8PAuAdqWYSMnLOv'],
    ['emoji', '😀'],
    ['hostname', 'example.com'],
    ['hex', '1f2e3d'],
    ['lowercase', 'example'],
    ['uppercase', 'EXAMPLE'],
]);

/** What a field's name says of it. */
const byName: readonly (readonly [RegExp, string])[] = [
    [/e-?mail/i, 'octo@example.com'],
    [/url|uri|href|link|website|webhook|endpoint/i, 'https://example.com'],
    [/phone|mobile/i, '+14155550123'],
    [/first_?name|given_?name/i, 'Ada'],
    [/last_?name|family_?name|surname/i, 'Lovelace'],
    [/(?:_at|At|timestamp|date_?time)$/, '2026-01-15T09:30:00Z'],
    [/date|day|since|until|from$|to$/i, '2026-01-15'],
    [/time$/i, '09:30:00'],
    [/currency/i, 'USD'],
    [/country/i, 'US'],
    [/language|locale/i, 'en'],
    [/time_?zone/i, 'UTC'],
    [/city/i, 'Berlin'],
    [/zip|postal/i, '10115'],
    [/street|address/i, '1 Example Street'],
    [/colou?r/i, '#336699'],
    [/(?:^|_|[a-z])(?:id|Id|ID)$/, '123'],
    [/title|subject/i, 'Example title'],
    [/description|body|content|message|text|note|comment|summary/i, 'Example text'],
    [/name$/i, 'Example name'],
];
