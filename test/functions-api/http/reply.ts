import type * as z from 'zod';

/** An answer before it is written to the wire. */
export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Buffer;
}

/** A JSON answer. */
export function json(status: number, value: unknown): Reply {
    return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

/** A page, as the dashboard or the server's own "not found" sends it. */
export function html(status: number, text: string): Reply {
    return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: text };
}

/** The common error shape: a code and a sentence. */
export function refusal(status: number, code: string, message: string): Reply {
    return json(status, { error: { code, message } });
}

/** The other error shape: which parts of a request do not fit. */
export function invalid(
    code: 'invalid_body' | 'invalid_query_params' | 'invalid_uri_params',
    error: Pick<z.ZodError, 'issues'>,
): Reply {
    const errors = error.issues.map((issue) => ({
        code: issue.code,
        message: issue.message,
        path: issue.path.map(String),
    }));
    return json(400, { error: { code, errors } });
}

/** What a GET of any unknown path answers: the dashboard's page. */
export function dashboardPage(): Reply {
    return html(
        200,
        '<!doctype html><html><head><title>Nango</title></head><body><div id="root"></div></body></html>\n',
    );
}

/** What any other method on an unknown path answers. */
export function noSuchRoute(method: string, path: string): Reply {
    const shown = path.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return html(
        404,
        `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${shown}</pre>\n</body>\n</html>\n`,
    );
}
