import { formsOf } from './secretForms.ts';

/** Where a secret must not be. */
export const places = [
    'log files',
    'output channel',
    'console of the page',
    'messages to webviews',
    'messages from webviews',
    'webviews',
    'workbench',
    'documents',
    'clipboard',
    'files of the profile',
    'databases of the browser',
    'local storage of the browser',
    'files of the workspace',
    'URLs of the page',
    'URLs of the extension',
    'what requests carry',
] as const;

/** One of them. */
export type Place = (typeof places)[number];

/** A secret that was found. */
export interface Leak {
    readonly place: Place;
    readonly name: string;
    readonly form: string;
    readonly around: string;
}

interface Piece {
    readonly place: Place;
    readonly name: string;
    readonly text: string;
}

/** Everything that was seen, and one search for all of it. */
export class Evidence {
    readonly #pieces = new Map<string, Piece>();

    /** Keeps what was seen somewhere; the same thing is kept once. */
    add(place: Place, name: string, text: string): void {
        if (text !== '') this.#pieces.set(`${place}\n${name}\n${text}`, { place, name, text });
    }

    /** Keeps bytes; texts in them are found in UTF-8 and in UTF-16. */
    addBytes(place: Place, name: string, bytes: Buffer): void {
        this.add(place, name, bytes.toString('latin1'));
        // Every second byte of such a text is zero.
        this.add(place, `${name} (UTF-16)`, bytes.toString('latin1').replaceAll('\0', ''));
    }

    /** How much was looked at, per place. */
    sizes(): ReadonlyMap<Place, number> {
        const sizes = new Map<Place, number>(places.map((place) => [place, 0]));
        for (const { place, text } of this.#pieces.values()) sizes.set(place, (sizes.get(place) ?? 0) + text.length);
        return sizes;
    }

    /** Where a secret stands, in whatever form. */
    leaksOf(secret: string): readonly Leak[] {
        const forms = formsOf(secret);
        return [...this.#pieces.values()].flatMap(({ place, name, text }) =>
            forms.flatMap(({ form, text: wanted }) => {
                const at = text.indexOf(wanted);
                return at < 0 ? [] : [{ place, name, form, around: text.slice(Math.max(0, at - 60), at + 100) }];
            }),
        );
    }

    /** The places where a secret stands. */
    placesOf(secret: string): readonly Place[] {
        const found = new Set(this.leaksOf(secret).map(({ place }) => place));
        return places.filter((place) => found.has(place));
    }
}
