import { dryRunBody, type DryRunRequest } from './dryRunBody.ts';

/** The request of a dry run as a shell command. The key stays out: the shell puts its own in. */
export function curlOf(origin: string, request: DryRunRequest): string {
    return [
        `curl ${quoted(`${origin}/functions/dryruns`)}`,
        '-H "Authorization: Bearer $NANGO_SECRET_KEY"',
        "-H 'Content-Type: application/json'",
        `--data ${quoted(JSON.stringify(dryRunBody(request)))}`,
    ].join(' \\\n  ');
}

function quoted(text: string): string {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
