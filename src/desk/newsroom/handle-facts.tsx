import { parsePartialDate } from '../../domain/date.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../../domain/id.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { changeFacts, factsDigest } from '../../newsroom/change-facts.ts';
import { findByTitle } from '../../newsroom/find-by-title.ts';
import { mediaById } from '../../newsroom/media.ts';
import { listMedia } from '../../newsroom/media-list.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { foldedWords, languagesOf } from '../../newsroom/work-languages.ts';
import { everyOfKind, worksById } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { mentionedIn } from '../../press/mentioned.ts';
import { libraryOf } from '../media/media-context.ts';
import { openListed } from '../media/open-listed.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { draftFrom, draftOf, LOOKED_FOR, offering, type FactsDraft, type LookedFor } from './facts-draft.ts';
import { factsPage, type FactsView } from './facts-page.tsx';
import { factsVault, type FactsVault } from './facts-people.ts';
import { meOf, workOf, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { placesTold } from './places-told.ts';
import { withToldTitles } from './told-titles.ts';

const MOST_FOUND = 20;

export async function showFacts(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const { press, id, file } = found;
  const texts = (await newestTexts(press.newsroom, id)).map(({ text }) => text);
  const vault = await factsVault(c, found);
  const { people } = mentionedIn(file.work, texts);
  const places = placesToOffer(file.work, texts, (person) => vault?.knows(person) === true);
  const draft = draftOf(file.work, [...people], places);
  return page(c, found, { draft, seen: factsDigest(file.work), errors: {}, refused: null, looked: null }, 200, vault);
}

/**
 * The places that its texts tell of. Not one that is told of somebody alone whose case this colleague is not on: where
 * they are is not for them, though any place can be looked for by its name.
 */
function placesToOffer(work: Work, texts: readonly WorkText[], knows: (person: PersonId) => boolean): PlaceId[] {
  const offered = [...placesTold(work, texts)].filter(([, of]) => [...of].some((each) => each === null || knows(each)));
  return offered.map(([place]) => place);
}

/** Keeps the facts that were chosen; or looks for more to choose from, and keeps nothing yet. */
export async function takeFacts(c: DeskContext): Promise<Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const draft = draftFrom(form);
  const seen = form.text('seen');
  const vault = await factsVault(c, found);
  const look = form.text('look');
  if (look !== '') {
    // A button with no words beside it asks for what there is; Enter, which takes the first button, asks for its words alone.
    const wanted = LOOKED_FOR.filter((each) => look === each || (look === 'all' && draft.looked[each] !== ''));
    const more = offering(draft, await lookFor(found, vault, draft, wanted));
    return page(c, found, { draft: more, seen, errors: {}, refused: null, looked: wanted[0] ?? null }, 200, vault);
  }
  const date = draft.date === '' ? null : parsePartialDate(draft.date);
  if (date === null && draft.date !== '')
    return page(
      c,
      found,
      { draft, seen, errors: { date: found.language.say('works.wrong-date') }, refused: null, looked: null },
      422,
      vault,
    );
  const work = { ...(await chosen(found, vault, draft)), date };
  const done = await changeFacts(found.press.newsroom, work, seen, { by: meOf(c), now: c.var.deps.now() });
  if (done === 'changed') return c.redirect(`/newsroom/works/${found.id}`, 303);
  if (done.refused === 'work-unknown') return problem(c, 'not-found');
  const fresh = factsDigest((await worksById(found.press.newsroom, [found.id]))[0]?.work ?? found.file.work);
  return page(c, found, { draft, seen: fresh, errors: {}, refused: 'changed-meanwhile', looked: null }, 409, vault);
}

async function lookFor(
  { press, language }: NewsroomWork,
  vault: FactsVault | null,
  { looked }: FactsDraft,
  wanted: readonly LookedFor[],
): Promise<Partial<FactsDraft['offered']>> {
  const asks = (what: LookedFor): boolean => wanted.includes(what);
  const titles = foldedWords(looked.cases, language.locale);
  return {
    ...(asks('cases') ? { cases: await findByTitle(press.newsroom, 'case', titles, MOST_FOUND) } : {}),
    ...(asks('people') && vault !== null ? { people: await vault.findPeople(looked.people) } : {}),
    ...(asks('places') && vault !== null ? { places: await vault.findPlaces(looked.places) } : {}),
    ...(asks('pictures') ? { pictures: await findPictures(press, foldedWords(looked.pictures, language.locale)) } : {}),
  };
}

/** Pictures by words of what is said of them, the newest first. */
async function findPictures({ newsroom }: NewsroomWork['press'], words: readonly string[]): Promise<MediaId[]> {
  const asked = { kind: 'picture', lacks: null, work: null, unused: false, words } as const;
  const { items } = await listMedia(newsroom, asked, [], { limit: MOST_FOUND, offset: 0 });
  return items.map(({ id }) => id);
}

/** The facts with what was chosen, as far as it may be: who is not this colleague's to see stays as they are. */
async function chosen({ press, file, id }: NewsroomWork, vault: FactsVault | null, draft: FactsDraft): Promise<Work> {
  const { work } = file;
  const own = [...work.subjects, ...work.firstPerson];
  const wanted = [
    ...new Set([...draft.subjects, ...draft.firstPerson, ...own, ...(draft.placeOf === null ? [] : [draft.placeOf])]),
  ];
  const known = new Set((vault === null ? [] : await vault.people(wanted)).map((each) => each.id));
  const people = (chosenNow: ReadonlySet<Work['subjects'][number]>, before: Work['subjects']) => [
    ...before.filter((person) => !known.has(person) || chosenNow.has(person)),
    ...[...chosenNow].filter((person) => known.has(person) && !before.includes(person)),
  ];
  const files = await worksById(press.newsroom, [
    ...draft.cases,
    ...[draft.mission, draft.campaign].filter((each) => each !== null),
  ]);
  const kindOf = new Map(files.map((each) => [each.work.id, each.work.kind]));
  const ifKind = (each: WorkId | null, kind: Work['kind']): WorkId | null =>
    each !== null && each !== id && kindOf.get(each) === kind ? each : null;
  const { picture } = draft;
  return {
    ...work,
    mission: ifKind(draft.mission, 'mission'),
    campaign: ifKind(draft.campaign, 'campaign'),
    cases: [...draft.cases].filter((each) => ifKind(each, 'case') !== null),
    subjects: people(draft.subjects, work.subjects),
    firstPerson: people(draft.firstPerson, work.firstPerson),
    place: await placeChosen(work, vault, draft, known),
    picture: picture !== null && (await isPicture(press, picture)) ? picture : null,
  };
}

async function isPicture({ newsroom }: NewsroomWork['press'], picture: MediaId): Promise<boolean> {
  return (await mediaById(newsroom, [picture])).get(picture)?.facts.kind === 'picture';
}

/** Without the case files a place can be withheld, kept or taken away; another one cannot be chosen. */
async function placeChosen(
  { place: before }: Work,
  vault: FactsVault | null,
  { place, placeOf }: FactsDraft,
  known: ReadonlySet<string>,
): Promise<Work['place']> {
  if (place === null || place === 'withheld') return place === null ? null : 'withheld';
  const kept = before !== null && before !== 'withheld' && before.place === place ? before : null;
  if (vault === null) return kept ?? before;
  if (kept === null && (await vault.places([place])).length === 0) return before;
  const unseen = kept?.of != null && !known.has(kept.of) ? kept.of : null;
  return { place, of: placeOf !== null && known.has(placeOf) ? placeOf : unseen };
}

type Shown = Pick<FactsView, 'draft' | 'seen' | 'errors' | 'refused' | 'looked'>;

async function page(
  c: DeskContext,
  found: NewsroomWork,
  shown: Shown,
  status: 200 | 409 | 422,
  opened?: FactsVault | null,
): Promise<Response> {
  const { press, id, file } = found;
  const { offered } = shown.draft;
  const vault = opened === undefined ? await factsVault(c, found) : opened;
  const missions = (await everyOfKind(press.newsroom, 'mission')).filter((each) => each !== id);
  const campaigns = (await everyOfKind(press.newsroom, 'campaign')).filter((each) => each !== id);
  const languages = await languagesOf(press.newsroom, [id, ...missions, ...campaigns, ...offered.cases]);
  const people = vault === null ? [] : await vault.people(offered.people);
  const known = new Set(people.map((each) => each.id));
  const pictures = [...(await mediaById(press.newsroom, offered.pictures)).values()];
  const library = libraryOf(c);
  const stays = new Set([...file.work.subjects, ...file.work.firstPerson].filter((person) => !known.has(person)));
  const view: FactsView = {
    ...found,
    ...shown,
    titles: await withToldTitles(c, found, languages, new Map()),
    missions,
    campaigns,
    people,
    unseen: stays.size,
    places: vault === null ? [] : await vault.places(offered.places),
    pictures,
    shown: library instanceof Response ? new Set() : await openListed(c, library, pictures),
    open: vault !== null,
    holdsKey: await c.var.deps.vaults.holdsKey(meOf(c)),
  };
  return c.html(renderPage(factsPage(view)), status);
}
