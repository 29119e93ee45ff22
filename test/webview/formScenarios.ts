/** The form of inputs in the states it is looked at and checked in, made by the product's own code. */
import { emptyDraft, type Draft } from '../../src/core/inputs/draft.ts';
import type { FunctionType } from '../../src/core/function/functionFile.ts';
import { readDraft } from '../../src/core/inputs/readDraft.ts';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import { inputSectionsOf } from '../../src/editor/runs/inputs/inputSections.ts';
import { problemsGuard, runAnywayLabel } from '../../src/editor/runs/inputs/problemsGuard.ts';
import type { InputsForm } from '../../src/protocol/inputsState.ts';
import { form } from './scenarios.ts';

/** The Dry Run view of a function with these schemas and this draft. */
export function formOfSchemas(
    definition: string,
    draft: Partial<Draft>,
    { type = 'action', ...more }: Partial<InputsForm> = {},
): InputsForm {
    const schemas = readSchemas(
        `import { create${type === 'action' ? 'Action' : 'Sync'} } from 'nango';
import * as z from 'zod';
export default create${type === 'action' ? 'Action' : 'Sync'}({ ${definition}, exec: async () => {} });`,
    );
    const whole = { ...emptyDraft, ...draft };
    const reading = readDraft(type, whole, schemas);
    const wrong = reading.problems.length > 0;
    return {
        ...form,
        type: type satisfies FunctionType,
        sections: inputSectionsOf({ type, draft: whole, schemas, ...reading }),
        ...(wrong ? { guard: problemsGuard(reading.problems) } : {}),
        ...(wrong
            ? {
                  menu: [
                      ...form.menu.slice(0, 1),
                      {
                          label: runAnywayLabel(reading.problems),
                          intent: { intent: 'runWithoutWrongFields' },
                          startsGroup: false,
                      },
                      ...form.menu.slice(1),
                  ],
              }
            : {}),
        ...more,
    };
}

/** The input of the action that opens an issue. */
export const issueSchema = `input: z.object({
    owner: z.string().describe('Organisation or user that owns the repository'),
    repo: z.string(),
    title: z.string().min(1).describe('One line, shown in lists'),
    priority: z.enum(['low', 'normal', 'high']).describe('Becomes a label'),
    labels: z.array(z.string()),
    assignee: z.object({ login: z.string().describe('GitHub user name'), notify: z.boolean().optional() }),
    body: z.string().optional(),
    estimate: z.number().int().min(0).max(100).optional().describe('Hours'),
    draft: z.boolean().optional(),
    milestone: z.number().int().nullish(),
    due: z.iso.date().optional()
})`;

const issue = {
    owner: 'NangoHQ',
    repo: 'demo',
    title: 'Hello from a dry run',
    priority: 'normal',
    labels: ['bug', 'login'],
    assignee: { login: 'octo', notify: true },
    estimate: 8,
};

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const names =
    'name,domain,owner_id,currency,stage,amount,annual_revenue,billing_city,billing_country,billing_postcode,billing_state,billing_street,company_size,contract_end,contract_start,description,discount,email,external_id,fax,industry,is_partner,language,last_contact,lead_source,linkedin,logo,market,mobile,nickname,notes_public,number,office,parent,partner,phone,priority,product,quota,rating,region,renewal,revenue,score,segment,seats,shipping_city,shipping_country,shipping_postcode,shipping_state,shipping_street,size,source,status,support,tax_id,territory,tier,timezone,type,vat,website';

/** The input of an action with so many fields that it takes a filter. */
export const manySchema = `input: z.object({ ${names
    .split(',')
    .map((name, index) => {
        const described = `.describe('${name} of the company, as it stands in the register of companies of its country')`;
        const type =
            name === 'currency' || name === 'stage'
                ? "z.enum(['EUR', 'USD', 'open', 'won'])"
                : name === 'amount'
                  ? 'z.number()'
                  : 'z.string()';
        return `${name}: ${type}${index < 6 ? '' : '.optional()'}${index % 3 === 0 ? described : ''}`;
    })
    .join(',\n')} })`;

const countries = 'AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK';

const kinds = `input: z.object({
    payment: z.discriminatedUnion('method', [
        z.object({ method: z.literal('card'), number: z.string(), cvc: z.string().optional() }),
        z.object({ method: z.literal('transfer'), iban: z.string().describe('Without blanks'), bic: z.string().optional() })
    ]),
    reference: z.union([z.string(), z.number()]),
    country: z.enum(['${countries.split(',').join("', '")}']),
    currency: z.union([z.enum(['EUR', 'USD', 'CHF']), z.string()]).optional(),
    headers: z.record(z.string(), z.string()),
    span: z.tuple([z.iso.date(), z.iso.date()]).optional(),
    when: z.iso.datetime().optional(),
    raw: z.unknown().optional(),
    secret: z.string().refine((text) => text.length > 3)
})`;

const lines = `input: z.object({
    customer: z.string(),
    lines: z.array(z.object({ product: z.string(), quantity: z.number().int().min(1), note: z.string().optional() })),
    contact: z.object({ email: z.string(), phone: z.string().nullable() }).optional()
})`;

/** The form in its states. */
export const formScenarios = {
    'form-simple': formOfSchemas(
        'input: z.object({ owner: z.string(), repo: z.string(), page: z.number().int().default(1) })',
        { input: json({ owner: 'NangoHQ' }) },
    ),
    'form-issue': formOfSchemas(issueSchema, { input: json(issue) }),
    'form-errors': formOfSchemas(issueSchema, {
        input: json({ ...issue, repo: undefined, assignee: {}, estimate: 200, extra: 'kept' }),
        aside: { input: { unread: {}, unions: {} } },
    }),
    'form-union': formOfSchemas(kinds, {
        input: json({
            payment: { method: 'transfer', iban: 'DE89370400440532013000' },
            reference: 'R-12',
            country: 'DE',
            headers: { 'X-Trace': 'abc', Accept: 'application/json' },
            raw: { a: [1, 2] },
            secret: 'open',
        }),
    }),
    'form-list': formOfSchemas(lines, {
        input: json({
            customer: 'Octo Ltd',
            lines: [
                { product: 'Chair', quantity: 2 },
                { product: 'Desk', quantity: 0 },
                { product: 'Lamp with a very long name that does not fit into the row of the list', quantity: 4 },
            ],
        }),
    }),
    'form-many': formOfSchemas(
        manySchema,
        {
            input: json({
                name: 'Octo Ltd',
                domain: 'octo.example',
                owner_id: '1204',
                currency: 'EUR',
                stage: 'open',
                amount: 12500,
                billing_city: 'Berlin',
            }),
        },
        { name: 'upsert-company' },
    ),
    'form-sync': formOfSchemas(
        'metadata: z.object({ owner: z.string(), repo: z.string() }), checkpoint: z.object({ page: z.number() })',
        {
            metadata: json({ owner: 'NangoHQ', repo: 'demo' }),
            checkpoint: json({ page: 1 }),
            lastSyncDate: '2026-10-01',
        },
        { type: 'sync', name: 'fetch-issues' },
    ),
    'form-broken': formOfSchemas(issueSchema, {
        input: '{\n  "owner": "NangoHQ"\n  "repo": "demo"\n}',
        aside: { input: { unread: {}, unions: {}, lastValid: '{}' } },
    }),
    'form-nothing': formOfSchemas('input: z.void()', {}),
} as const satisfies Record<string, InputsForm>;
