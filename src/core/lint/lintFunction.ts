import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import type { Range } from '../text/position.ts';
import { isBrokenAround } from './brokenAround.ts';
import { disabledBy } from './disableComments.ts';
import { documentationUrl } from './documentation.ts';
import { LintedFile } from './reading/lintedFile.ts';
import type { Fix, Rule, RuleSetting, RuleSeverity, Span } from './rule.ts';
import { rules } from './rules.ts';

/** A place that breaks a rule, as it is shown. */
export interface RuleProblem {
    readonly rule: string;
    readonly severity: RuleSeverity;
    readonly at: Span;
    readonly range: Range;
    readonly message: string;
    readonly documentation: string | undefined;
    readonly tag: Rule['tag'];
    /** TypeScript's errors that tell the same. */
    readonly typescript: readonly number[];
    readonly fixes: readonly Fix[];
}

/** How the rules are set. */
export interface LintOptions {
    /** By rule; what is not named has its own severity. */
    readonly severities?: Readonly<Partial<Record<string, RuleSetting>>>;
}

/** Holds a text against the rules; total: any text gives an answer, a half-typed one none that is nonsense. */
export function lintFunction(path: string | undefined, source: string, options: LintOptions = {}): RuleProblem[] {
    const text = withoutByteOrderMark(source);
    if (!importsNango.test(text)) return [];
    const file = new LintedFile(path, text);
    if (!file.references.some(({ module, form }) => form === 'import' && /^nango(?:\/|$)/.test(module))) return [];
    const comments = text.includes('nango-disable')
        ? [...file.nodes.of('LineComment'), ...file.nodes.of('BlockComment')]
        : [];
    const disabled = disabledBy(text, comments, file.lines);
    const problems: RuleProblem[] = [];
    for (const rule of rules) {
        const severity = options.severities?.[rule.id] ?? rule.severity;
        if (severity === 'off' || (rule.wholeFile && file.tree.broken)) continue;
        for (const { at, message, fixes = [] } of rule.check(file)) {
            const range = file.lines.rangeOf(at.from, at.to);
            if (disabled.has(rule.id, range.start.line) || isBrokenAround(file.tree, at)) continue;
            problems.push({
                rule: rule.id,
                severity,
                at: { from: at.from, to: at.to },
                range,
                message,
                documentation: rule.doc === undefined ? undefined : documentationUrl(rule.doc),
                tag: rule.tag,
                typescript: rule.typescript ?? [],
                fixes,
            });
        }
    }
    return problems.sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}

/** Cheap and never wrongly false. */
const importsNango = /['"]nango(?:\/[\w/]*)?['"]/;
