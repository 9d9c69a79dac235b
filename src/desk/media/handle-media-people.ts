import { IMAGE_LEVELS, VOICE_LEVELS } from '../../domain/basis.ts';
import { parseId, type PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { peopleById } from '../../vault/people.ts';
import { peopleNamed } from '../cases/people-named.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { deskName } from '../people/person-words.ts';
import { problem } from '../problem.tsx';
import { changed, sentTo } from './handle-words.ts';
import { seenPeople } from './people-shown.ts';
import { mediaAnswer } from './show-media.tsx';

const MOST_SHOWN = 20;

/** Looks for somebody by name, among those in the cases that one is on. A name comes into no address and no log. */
export async function findInPicture(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { own, language } = asked;
  if (!mayFind(c)) return problem(c, 'not-yours');
  if (own === null) return mediaAnswer(c, asked, { refusal: language.say('media.people-locked') }, 409);
  const query = form.text('query').slice(0, 200);
  const seen = await seenPeople(c, own);
  const ids = await peopleNamed(own, query, { among: (id) => seen.has(id), most: MOST_SHOWN });
  const people = ids.length === 0 ? new Map<PersonId, never>() : await peopleById(own, ids);
  const found = [...people].map(([person, known]) => ({ person, name: deskName(known.person, language) }));
  return mediaAnswer(c, asked, { found, query });
}

/** Says that somebody can be recognised, and how much of them is shown and heard. */
export async function addToPicture(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { own, language, item } = asked;
  if (!mayFind(c)) return problem(c, 'not-yours');
  if (own === null) return mediaAnswer(c, asked, { refusal: language.say('media.people-locked') }, 409);
  const person = parseId<PersonId>(form.text('person'));
  const image = IMAGE_LEVELS.find((level) => level === form.text('image'));
  const voice = VOICE_LEVELS.find((level) => level === form.text('voice')) ?? 'none';
  // Whoever is in no case of theirs is nobody to them.
  if (person === null || !(await seenPeople(c, own)).has(person)) return problem(c, 'not-found');
  if (image === undefined || (image === 'none' && voice === 'none'))
    return mediaAnswer(c, asked, { errors: { people: language.say('media.shown-how') } }, 422);
  const done = await changed(c, asked, null, (now) => {
    const others = now.facts.people.filter((each) => each.person !== person);
    return { ...now, facts: { ...now.facts, people: [...others, { person, image, voice }], nobody: null } };
  });
  return done === 'changed' ? c.redirect(`/media/${item.id}#people`, 303) : problem(c, 'not-found');
}

/** Says that somebody cannot be recognised after all. It is not said thereby that nobody can. */
export async function takeOutOfPicture(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { own, language, item } = asked;
  const person = parseId<PersonId>(form.text('person'));
  if (!mayFind(c)) return problem(c, 'not-yours');
  if (own === null) return mediaAnswer(c, asked, { refusal: language.say('media.people-locked') }, 409);
  if (person === null || !(await seenPeople(c, own)).has(person)) return problem(c, 'not-found');
  const done = await changed(c, asked, null, (now) => {
    const people = now.facts.people.filter((each) => each.person !== person);
    return { ...now, facts: { ...now.facts, people } };
  });
  return done === 'changed' ? c.redirect(`/media/${item.id}#people`, 303) : problem(c, 'not-found');
}

const mayFind = (c: DeskContext): boolean => may(c.var.session.account.role, 'people.read-names', { holdsKey: true });
