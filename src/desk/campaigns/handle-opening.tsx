import { changePetition } from '../../actions/change-petition.ts';
import { openPetition } from '../../actions/open-petition.ts';
import { parsePlainDate, startOfUtcDay, type Instant } from '../../domain/date.ts';
import type { Locale } from '../../domain/locale.ts';
import { endOfUtcDay, isUnderWay, refusalToClose, refusalToMove, refusalToOpen } from '../../domain/petition-deed.ts';
import { renderPage } from '../../pages/document.tsx';
import { standingPages } from '../../published/standing-pages.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { titleFor } from '../newsroom/work-words.tsx';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { lookUpAsks } from './ask-look-up.ts';
import { campaignOf, casesAbout, standingsOfPetition, type Campaign } from './campaign-context.ts';
import { dayInField } from './day-in-field.ts';
import { fieldsOf, pageOf, readTerms } from './handle-petition.ts';
import { openingPage, type OpeningView } from './opening-page.tsx';

export async function showOpening(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { petition } = campaign.record;
  const now = c.var.deps.now();
  // It is open: there is nothing to open.
  if (isUnderWay(petition, now) && (petition.opensAt === null || petition.opensAt <= now))
    return c.redirect(`/petitions/${petition.id}`, 303);
  const opens = dayInField(petition.opensAt, now);
  const fields = {
    ...fieldsOf(campaign.record),
    when: opens === '' ? 'now' : 'on',
    opens,
    closes: dayInField(petition.closesAt, now),
  };
  return opening(c, campaign, { fields: new Map(Object.entries(fields)), errors: {}, refused: null }, 200);
}

async function opening(
  c: DeskContext,
  campaign: Campaign,
  { fields, errors, refused }: Pick<OpeningView, 'refused'> & Pick<OpeningView['form'], 'fields' | 'errors'>,
  status: 200 | 409 | 422,
): Promise<Response> {
  const asks = await lookUpAsks(c, campaign);
  const { press } = campaign;
  const standings = await standingsOfPetition(c, campaign);
  const withoutPrivacy: Locale[] = [];
  for (const locale of press.identity.locales)
    if (!(await standingPages(press.published, locale, c.var.deps.now())).has('privacy')) withoutPrivacy.push(locale);
  const view = {
    ...campaign,
    title: titleFor(standings, c.var.language.locale),
    isPublic: standings.some(({ state }) => state === 'public'),
    cases: await casesAbout(c, campaign),
    asks,
    withoutPrivacy,
    refused,
    form: { say: c.var.language.say, fields, errors },
  };
  return c.html(renderPage(openingPage(view)), status);
}

/** Opens a petition, or opens it again: now, or at the beginning of a day. The files of its cases are asked once more. */
export async function takeOpening(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { say } = c.var.language;
  const terms = readTerms(c, form);
  const opens = form.text('when') === 'on' ? parsePlainDate(form.text('opens')) : 'now';
  const closes = closingIn(form);
  const errors: Record<string, string> = 'errors' in terms ? { ...terms.errors } : {};
  if (opens === null) errors['opens'] = say('campaigns.wrong-date');
  if (closes === 'wrong') errors['closes'] = say('campaigns.wrong-date');
  if ('errors' in terms || opens === null || closes === 'wrong')
    return opening(c, campaign, { fields: form.fields, errors, refused: null }, 422);
  const asks = await lookUpAsks(c, campaign);
  if (asks === 'locked' || asks.length > 0)
    return opening(c, campaign, { fields: form.fields, errors, refused: null }, 409);
  const { deps, session } = c.var;
  const { petition } = campaign.record;
  const now = deps.now();
  const dates = { opensAt: opens === 'now' ? now : startOfUtcDay(opens), closesAt: closes };
  await openPetition(deps.actions, petition);
  const done = await changePetition(
    deps.actions,
    petition.id,
    { ...terms, ...dates, state: 'open', now, by: session.account.id },
    (known) => refusalToOpen(known, dates, now),
  );
  if (done !== null) return opening(c, campaign, { fields: form.fields, errors, refused: done.refused }, 409);
  await deps.audit({ by: session.account.id, verb: 'petition-opened', records: [petition.id] });
  return c.redirect(`/petitions/${petition.id}`, 303);
}

/** The end of the day in the field; `null` where it is empty. */
function closingIn(form: SentForm): Instant | null | 'wrong' {
  const typed = form.text('closes');
  if (typed === '') return null;
  const day = parsePlainDate(typed);
  return day === null ? 'wrong' : endOfUtcDay(day);
}

export async function closePetitionNow(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { deps, session } = c.var;
  const { id } = campaign.record.petition;
  const now = deps.now();
  const done = await changePetition(deps.actions, id, { state: 'closed', now, by: session.account.id }, (known) =>
    refusalToClose(known, now),
  );
  if (done !== null) return pageOf(c, campaign, { refused: `close-${done.refused}` }, 409);
  await deps.audit({ by: session.account.id, verb: 'petition-closed', records: [id] });
  return c.redirect(`/petitions/${id}`, 303);
}

/** Moves the closing of a petition that is under way, or lets it stay open until somebody closes it. */
export async function movePetitionClosing(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const closesAt = closingIn(form);
  const { language, deps, session } = c.var;
  if (closesAt === 'wrong') {
    const errors = { closes: language.say('campaigns.wrong-date') };
    return pageOf(c, campaign, { fields: form.fields, errors }, 422);
  }
  const { id } = campaign.record.petition;
  const now = deps.now();
  const done = await changePetition(deps.actions, id, { closesAt, now, by: session.account.id }, (known) =>
    refusalToMove(known, closesAt, now),
  );
  if (done !== null) return pageOf(c, campaign, { fields: form.fields, refused: `move-${done.refused}` }, 409);
  await deps.audit({ by: session.account.id, verb: 'petition-closing-moved', records: [id] });
  return c.redirect(`/petitions/${id}`, 303);
}
