import { isLarger } from '../../core/text/jsonSize.ts';

/** Characters of JSON. */
const most = 256 * 1024;

/** A report that is shown before it is checked and written: either takes its time. */
export function isLargeReport(report: object): boolean {
    return isLarger(report, most);
}
