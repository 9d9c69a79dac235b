import { coarsen, type Instant, type PartialDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { plainText, type PublishedLine, type PublishedWork } from '../domain/published-work.ts';
import type { CorrectedText, Work } from '../domain/work.ts';
import { mayAppeal } from './may-appeal.ts';
import { mentionedIn } from './mentioned.ts';
import { tellCorrections } from './tell-corrections.ts';
import { tellDetails } from './tell-details.ts';
import { personShown, tellDocument, tellLine, type ToldMedia } from './tell-line.ts';
import { earliestEnd, termsIn, type Telling } from './telling.ts';

/** A work in one language, and when it was published and last written. */
export interface Writing {
  readonly work: Work;
  readonly text: CorrectedText;
  readonly publishedAt: Instant;
  readonly modifiedAt: Instant;
}

/**
 * A work as the world may read it now: every mention in the words that the bases in force allow, media in their public
 * form. Pure. The card and the typeset document are added to it afterwards.
 */
export function resolve(
  { work, text, publishedAt, modifiedAt }: Writing,
  telling: Telling,
  media: ToldMedia,
): PublishedWork {
  return {
    work: work.id,
    kind: work.kind,
    locale: text.locale,
    slug: text.slug,
    title: tellLine(text.title, telling),
    standfirst: tellLine(text.standfirst, telling),
    body: tellDocument(text.body, telling, media),
    bylines: text.bylines,
    date: dateTold(work.date, work, telling),
    place: placeOf(work, telling),
    picture: work.picture === null ? null : media.picture(work.picture),
    card: null,
    pdf: null,
    mission: work.mission,
    campaign: work.campaign,
    cases: work.cases,
    details: tellDetails(text.details, telling, media, (on) => dateTold(on, work, telling)),
    corrections: tellCorrections(text.corrections, telling),
    publishedAt,
    modifiedAt,
    appeal: mayAppeal(work, text, telling),
    validUntil: earliestEnd(telling.people, mentionedIn(work, [text]).people, telling.now),
  };
}

/** When something happened, no more exactly than every one of a work's subjects allows. */
export function dateTold(on: PartialDate | null, { subjects }: Work, telling: Telling): PartialDate | null {
  let date = on;
  for (const subject of subjects) {
    const level = termsIn(telling, subject)?.date ?? 'withheld';
    if (date === null || level === 'withheld') return null;
    date = coarsen(date, level);
  }
  return date;
}

/** Where it happened, as told: a withheld place is a sentence too. */
function placeOf(work: Work, telling: Telling): string | null {
  if (work.place === null) return null;
  if (work.place === 'withheld') return capitalised(telling.say('mention.withheld'), telling);
  return plainText(tellLine([{ type: 'place', ...work.place }], telling));
}

const capitalised = (text: string, { locale }: Telling): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/**
 * The title for a picture that travels on its own through social networks: `null`, a neutral one instead, as soon as
 * it would say more or less of anyone than their name, allowed there.
 */
export function socialTitle(title: readonly Inline[], telling: Telling): PublishedLine | null {
  const social: Telling = { ...telling, purposes: [...telling.purposes, 'social'] };
  for (const inline of title) {
    if ((inline.type === 'place' || inline.type === 'date') && inline.of !== null) return null;
    if (inline.type !== 'person') continue;
    const named = termsIn(social, inline.person)?.identity === 'named';
    if (!named || personShown(inline, social).shown !== 'name') return null;
  }
  return tellLine(title, social);
}
