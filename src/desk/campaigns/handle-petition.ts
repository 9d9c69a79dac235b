import * as v from 'valibot';
import { changePetition } from '../../actions/change-petition.ts';
import { openPetition } from '../../actions/open-petition.ts';
import { parseCountry } from '../../domain/country.ts';
import { EXPOSURES, GOAL, KEEP_DAYS, type PetitionTerms } from '../../domain/petition.ts';
import { renderPage } from '../../pages/document.tsx';
import { allows, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { campaignOf, casesAbout, figuresOf, type Campaign } from './campaign-context.ts';
import { campaignPage } from './campaign-page.tsx';
import type { CampaignRefusal } from './campaign-view.ts';

export async function showPetition(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  return campaign instanceof Response ? campaign : pageOf(c, campaign, {}, 200);
}

interface Said {
  readonly fields?: ReadonlyMap<string, string>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly refused?: CampaignRefusal;
}

/** The petition's page, with what was typed and what is wrong with it. */
export async function pageOf(
  c: DeskContext,
  campaign: Campaign,
  { fields, errors = {}, refused }: Said,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { language, session } = c.var;
  const { record } = campaign;
  const typed = fields ?? new Map(Object.entries(fieldsOf(record)));
  const view = {
    ...campaign,
    ...(await figuresOf(c, campaign)),
    cases: await casesAbout(c, campaign),
    form: { say: language.say, fields: typed, errors },
    refused: refused ?? null,
    now: c.var.deps.now(),
    me: session.account.id,
    mayWrite: allows(c, 'petitions.write'),
    mayStop: allows(c, 'petitions.stop'),
    mayResume: allows(c, 'cases.lift-hold'),
    mayHide: allows(c, 'works.hide'),
  };
  return c.html(renderPage(campaignPage(view)), status);
}

/** The terms as the form has them. */
export const fieldsOf = ({ goal, exposure, addresseeCountry, keepDays }: PetitionTerms): Record<string, string> => ({
  goal: goal === null ? '' : String(goal),
  exposure,
  addressee: addresseeCountry ?? '',
  keep: String(keepDays),
});

const whole = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most));
const SHAPE = v.object({
  goal: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    whole(GOAL.least, GOAL.most),
  ]),
  exposure: v.picklist(EXPOSURES),
  addressee: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    v.pipe(
      v.string(),
      v.transform(parseCountry),
      v.check((country) => country !== null),
    ),
  ]),
  keep: whole(KEEP_DAYS.least, KEEP_DAYS.most),
});

/** Reads what a petition offers its signers; what is wrong goes by the fields' names. */
export function readTerms(c: DeskContext, form: SentForm): PetitionTerms | { readonly errors: Record<string, string> } {
  const { say } = c.var.language;
  const spaceless = (name: string): string => form.text(name).replace(/[\s.,'’]/gu, '');
  const given = { ...Object.fromEntries(form.fields), goal: spaceless('goal'), keep: spaceless('keep') };
  const read = v.safeParse(SHAPE, { exposure: '', addressee: '', ...given });
  if (read.success) {
    const { goal, exposure, addressee, keep } = read.output;
    return { goal, exposure, addresseeCountry: addressee, keepDays: keep };
  }
  const wrong = new Set(read.issues.map((issue) => String(issue.path?.[0]?.key)));
  const sentences = {
    goal: say('campaigns.wrong-goal', { least: GOAL.least, most: GOAL.most }),
    exposure: say('campaigns.wrong-exposure'),
    addressee: say('campaigns.wrong-addressee'),
    keep: say('campaigns.wrong-keep', { least: KEEP_DAYS.least, most: KEEP_DAYS.most }),
  };
  return { errors: Object.fromEntries(Object.entries(sentences).filter(([name]) => wrong.has(name))) };
}

/** Changes what a petition offers its signers from now on. Who has signed keeps what they chose. */
export async function takeTerms(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const terms = readTerms(c, form);
  if ('errors' in terms) return pageOf(c, campaign, { fields: form.fields, ...terms }, 422);
  const { deps, session } = c.var;
  const { petition } = campaign.record;
  await openPetition(deps.actions, petition);
  await changePetition(deps.actions, petition.id, { ...terms, now: deps.now(), by: session.account.id });
  await deps.audit({ by: session.account.id, verb: 'petition-terms-changed', records: [petition.id] });
  return c.redirect(`/petitions/${petition.id}`, 303);
}
