import { braced, type Code } from '../code/code.ts';

/** One field of a checkpoint: required, and plain text or a number. */
export interface CheckpointField {
    readonly name: string;
    readonly kind: 'text' | 'number';
    /** The variable that holds it while the sync runs. */
    readonly variable: string;
    readonly comment: string;
}

/** The checkpoint's schema. */
export function checkpointConstant(fields: readonly CheckpointField[]): Code {
    if (fields.length === 0) return [];
    const parts = fields.map(({ name, kind, comment }) => [
        `// ${comment}`,
        `${name}: ${kind === 'text' ? 'z.string()' : 'z.number()'}`,
    ]);
    return [...braced('const Checkpoint = z.object({', parts, '});'), ''];
}

/** Saves what the variables hold now. */
export function saveCheckpoint(fields: readonly CheckpointField[]): string {
    const members = fields.map(({ name, variable }) => (name === variable ? name : `${name}: ${variable}`));
    return `await nango.saveCheckpoint({ ${members.join(', ')} });`;
}

/** What stands for "not set": a checkpoint has no optional fields. */
export function notSet({ kind }: CheckpointField): string {
    return kind === 'text' ? "''" : '0';
}
