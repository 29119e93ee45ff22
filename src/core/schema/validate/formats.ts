import * as l10n from '@vscode/l10n';

/** The formats that JSON Schema has a word for and that are checked without a pattern, as zod checks them. */
export function hasFormat(format: string, text: string): boolean {
    switch (format) {
        case 'uri':
            return isUrl(text);
        case 'date-time':
            return !Number.isNaN(Date.parse(text));
        case 'jwt':
            return text.split('.').length === 3;
        case 'base64url':
            return text.length % 4 !== 1;
        default:
            return true;
    }
}

/** Formats that zod checks in another way than by the pattern it writes, and less strictly. */
export function looserThanPattern(format: string | undefined, text: string): boolean {
    switch (format) {
        case 'ipv6':
            return isIpv6(text);
        case 'cidrv6':
            return isIpv6(text.split('/')[0] ?? '') && /\/\d{1,3}$/.test(text);
        case 'base64':
            return /^[\sA-Za-z0-9+/]*[\s=]*$/.test(text) && text.length % 4 === 0;
        default:
            return false;
    }
}

/** What a text of this format has to be, as a sentence. */
export function formatSentence(format: string): string {
    switch (format) {
        case 'email':
            return l10n.t('Must be an email address.');
        case 'uri':
            return l10n.t('Must be a URL such as {0}.', 'https://example.com');
        case 'uuid':
            return l10n.t('Must be a UUID.');
        case 'date':
            return l10n.t('Must be a date such as {0}.', '2026-10-01');
        case 'date-time':
            return l10n.t('Must be a date and time such as {0}.', '2026-10-01T12:00:00Z');
        case 'time':
            return l10n.t('Must be a time such as {0}.', '12:00:00');
        case 'duration':
            return l10n.t('Must be a duration such as {0}.', 'P1DT12H');
        case 'ipv4':
            return l10n.t('Must be an IPv4 address.');
        case 'ipv6':
            return l10n.t('Must be an IPv6 address.');
        case 'e164':
            return l10n.t('Must be a phone number such as {0}.', '+14155550123');
        case 'lowercase':
            return l10n.t('Must be in lower case.');
        case 'uppercase':
            return l10n.t('Must be in upper case.');
        case 'hostname':
            return l10n.t('Must be a host name.');
        case 'emoji':
            return l10n.t('Must be an emoji.');
        default:
            return l10n.t('Must have the format {0}.', format);
    }
}

function isUrl(text: string): boolean {
    // As the URL parser does: outer blanks and inner line breaks don't count.
    const plain = text.replace(/^[\0-\u0020]+|[\0-\u0020]+$|[\t\r\n]/g, '').trim();
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain);
    if (!scheme) {
        return false;
    }
    return /^(?:https?|wss?|ftp):/i.test(plain) ? /^[a-z]+:[\\/]*[^\\/?#\s]+(?:[\\/?#]|$)/i.test(plain) : true;
}

function isIpv6(text: string): boolean {
    return /^[\da-f:.]+$/i.test(text) && text.split(':').length > 2;
}
