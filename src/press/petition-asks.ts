import { askStop, type AskStop } from '../domain/case-campaign.ts';
import type { Instant } from '../domain/date.ts';
import type { CaseId, PersonId, WorkId } from '../domain/id.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { caseOfPage } from '../newsroom/case-pages.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { casesById } from '../vault/cases.ts';
import { peopleById, type PersonWithBases } from '../vault/people.ts';
import { calledByName } from './called-by-name.ts';
import { mentionedIn } from './mentioned.ts';
import type { Press } from './press.ts';

/** What stands in the way of a petition: in one of its cases, or outside all of them. */
export type NotAsked =
  | {
      /** The case's page, and its file; `null`: there is none. */
      readonly page: WorkId;
      readonly case: CaseId | null;
      readonly why: AskStop | 'no-case';
    }
  /** It is about people, or calls some by name, who are in none of its cases: how many. */
  | { readonly page: null; readonly why: 'unlinked' | 'named'; readonly people: number };

/** A petition with the words that are to be read, or are. */
export interface PetitionText {
  readonly work: Work;
  readonly texts: readonly WorkText[];
}

/** The petition with its approved texts. */
export async function approvedPetition(
  { newsroom }: Pick<Press, 'newsroom'>,
  work: PetitionText['work'],
): Promise<PetitionText> {
  return { work, texts: (await approvedTexts(newsroom, [work.id])).map(({ text }) => text) };
}

/**
 * Why a petition may not be put to the public: a case of it is not on record, moves nobody, or has nobody who asks for
 * it, or somebody's red line forbids it; or it is about somebody, or calls somebody by name, who is in none of its cases,
 * so that nobody's ask can be for them. A petition that names nobody (for a law, against a practice) needs no ask; nor is
 * one asked of those who are named for the office they hold.
 */
export async function notAsked(
  press: Pick<Press, 'newsroom' | 'vault' | 'identity'>,
  { work, texts }: PetitionText,
  now: Instant,
  known?: ReadonlyMap<PersonId, PersonWithBases>,
): Promise<NotAsked[]> {
  const about: { readonly page: WorkId; readonly case: CaseId | null }[] = [];
  for (const page of work.cases) about.push({ page, case: await caseOfPage(press.newsroom, page) });
  const ids = about.flatMap((each) => each.case ?? []);
  const records = ids.length === 0 ? null : await casesById(press.vault, ids);
  const found = about.flatMap((each): NotAsked[] => {
    const record = each.case === null ? undefined : records?.get(each.case);
    const why = record === undefined ? 'no-case' : askStop(record, 'petition');
    return why === null ? [] : [{ ...each, why }];
  });
  const theirs = new Set([...(records?.values() ?? [])].flatMap(({ people }) => people.map(({ person }) => person)));
  const subjects = work.subjects.filter((person) => !theirs.has(person));
  if (subjects.length > 0) found.push({ page: null, why: 'unlinked', people: subjects.length });
  const others = [...mentionedIn(work, texts).people].filter((id) => !theirs.has(id) && !subjects.includes(id));
  if (others.length === 0) return found;
  const people = known ?? (await peopleById(press.vault, others));
  const named = calledByName({ work: work.id, texts, among: others }, { people, identity: press.identity, now });
  if (named.length > 0) found.push({ page: null, why: 'named', people: named.length });
  return found;
}
