import type { Pattern } from './zodCheck.ts';

/** The pattern that zod writes for a named format or kind; the same object each time. */
export function formatPattern(name: string): Pattern | undefined {
    return patterns.get(name);
}

/** A UUID of one version. */
export function uuidPattern(version: string): Pattern {
    const hex = '[0-9a-fA-F]';
    return { source: `^(${hex}{8}-${hex}{4}-${version}${hex}{3}-[89abAB]${hex}{3}-${hex}{12})$` };
}

/** A MAC address with this between its bytes. */
export function macPattern(delimiter: string): Pattern {
    const between = escapedForPattern(delimiter);
    const bytes = (hex: string): string => `^(?:${hex}{2}${between}){5}${hex}{2}$`;
    return { source: `${bytes('[0-9A-F]')}|${bytes('[0-9a-f]')}` };
}

/** A time of day; `precision` counts the digits behind the second, -1 leaves the seconds out. */
export function timePattern(precision: number | undefined): Pattern {
    return { source: `^${timeSource(precision)}$` };
}

/** A date and time in ISO 8601. */
export function dateTimePattern(precision: number | undefined, local: boolean, offset: boolean): Pattern {
    const zones = ['Z', ...(local ? [''] : []), ...(offset ? [String.raw`([+-](?:[01]\d|2[0-3]):[0-5]\d)`] : [])];
    const date = (patterns.get('date')?.source ?? '').slice(1, -1);
    return { source: `^${date}T(?:${timeSource(precision)}(?:${zones.join('|')}))$` };
}

/** A digest by algorithm and encoding: `sha256`, `base64url`. */
export function hashPattern(algorithm: string, encoding: string): Pattern | undefined {
    const bits = digestBits.get(algorithm);
    if (bits === undefined) {
        return undefined;
    }
    const length = Math.ceil(bits / 6);
    switch (encoding) {
        case 'hex':
            return { source: `^[0-9a-fA-F]{${bits / 4}}$` };
        case 'base64':
            return { source: `^[A-Za-z0-9+/]{${length}}${'='.repeat((4 - (length % 4)) % 4)}$` };
        case 'base64url':
            return { source: `^[A-Za-z0-9_-]{${length}}$` };
        default:
            return undefined;
    }
}

/** The text as it stands in a pattern that matches just it. */
export function escapedForPattern(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function timeSource(precision: number | undefined): string {
    const minutes = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
    const seconds = String.raw`:[0-5]\d`;
    if (precision === undefined) {
        return String.raw`${minutes}(?:${seconds}(?:\.\d+)?)?`;
    }
    const fraction = precision === 0 ? '' : String.raw`\.\d{${precision}}`;
    return precision === -1 ? minutes : minutes + seconds + fraction;
}

const digestBits: ReadonlyMap<string, number> = new Map([
    ['md5', 128],
    ['sha1', 160],
    ['sha256', 256],
    ['sha384', 384],
    ['sha512', 512],
]);

/** What the platform's zod writes into JSON Schemas, to the letter: a test compares. */
const sources: readonly (readonly [name: string, source: string])[] = [
    ['cuid', String.raw`^[cC][^\s-]{8,}$`],
    ['cuid2', '^[0-9a-z]+$'],
    ['ulid', '^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}$'],
    ['xid', '^[0-9a-vA-V]{20}$'],
    ['ksuid', '^[A-Za-z0-9]{27}$'],
    ['nanoid', '^[a-zA-Z0-9_-]{21}$'],
    [
        'duration',
        String.raw`^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$`,
    ],
    ['guid', '^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$'],
    [
        'email',
        String.raw`^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$`,
    ],
    [
        'ipv4',
        String.raw`^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$`,
    ],
    [
        'ipv6',
        '^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$',
    ],
    [
        'cidrv4',
        String.raw`^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$`,
    ],
    [
        'cidrv6',
        String.raw`^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|::|([0-9a-fA-F]{1,4})?::([0-9a-fA-F]{1,4}:?){0,6})\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$`,
    ],
    ['base64', '^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$'],
    ['base64url', '^[A-Za-z0-9_-]*$'],
    ['e164', String.raw`^\+[1-9]\d{6,14}$`],
    [
        'date',
        String.raw`^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$`,
    ],
    [
        'hostname',
        String.raw`^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$`,
    ],
    ['hex', '^[0-9a-fA-F]*$'],
    ['lowercase', '^[^A-Z]*$'],
    ['uppercase', '^[^a-z]*$'],
    [
        'html5Email',
        "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
    ],
    [
        'rfc5322Email',
        String.raw`^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$`,
    ],
    ['unicodeEmail', String.raw`^[^\s@"]{1,64}@[^\s@]{1,255}$`],
    [
        'browserEmail',
        "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
    ],
    ['domain', String.raw`^([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}$`],
    [
        'extendedDuration',
        String.raw`^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$`,
    ],
    ['integer', String.raw`^-?\d+$`],
    ['number', String.raw`^-?\d+(?:\.\d+)?$`],
    ['boolean', '^(?:true|false)$'],
    ['bigint', String.raw`^-?\d+n?$`],
    ['null', '^null$'],
    ['undefined', '^undefined$'],
    [
        'uuid',
        '^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
    ],
    ['emoji', String.raw`^(\p{Extended_Pictographic}|\p{Emoji_Component})+$`],
    ['idnEmail', String.raw`^[^\s@"]{1,64}@[^\s@]{1,255}$`],
    ['anyString', String.raw`^[\s\S]*$`],
];

const patterns: ReadonlyMap<string, Pattern> = new Map(sources.map(([name, source]) => [name, { source }]));
