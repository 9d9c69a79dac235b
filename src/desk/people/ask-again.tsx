import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { casesSeenBy } from '../../staff/case-members.ts';
import { casesById } from '../../vault/cases.ts';
import { consentsToAskAgain, type ConsentToAskAgain } from '../../vault/consents-to-ask-again.ts';
import { peopleById } from '../../vault/people.ts';
import type { Language } from '../language.ts';
import { day, deskName } from './person-words.ts';
import type { DeskContext } from './desk-context.ts';

const AHEAD_MS = 30 * 24 * 60 * 60_000;
const MOST = 20;

/** Who is to be asked again, with what colleagues call them. */
export interface Asked extends ConsentToAskAgain {
  readonly name: string;
}

/** Those of this colleague's cases who are to be asked again soon, the most urgent first; nobody without an open vault. */
export async function askAgainToday(c: DeskContext): Promise<Asked[]> {
  const { deps, session, language } = c.var;
  const vault = deps.vaults.of(session.id);
  if (vault === null || !may(session.account.role, 'people.read-names', { holdsKey: true })) return [];
  const now = deps.now();
  const ids = await casesSeenBy(deps.staff, session.account.id, now);
  if (ids.size === 0) return [];
  const cases = await casesById(vault, [...ids]);
  const people = new Set<PersonId>([...cases.values()].flatMap((each) => each.people.map(({ person }) => person)));
  const asked = await consentsToAskAgain(vault, [...people], (now + AHEAD_MS) as Instant, now);
  const first = asked.slice(0, MOST);
  if (first.length === 0) return [];
  const known = await peopleById(
    vault,
    first.map(({ person }) => person),
  );
  return first.flatMap((each) => {
    const found = known.get(each.person);
    return found === undefined ? [] : [{ ...each, name: deskName(found.person, language) }];
  });
}

/** On the page of the day. */
export function AskAgain(props: { asked: readonly Asked[]; now: Instant; language: Language }): JSX.Element | null {
  const { asked, now, language } = props;
  const { say } = language;
  if (asked.length === 0) return null;
  return (
    <section class="ask-again">
      <h2>{say('people.ask-title')}</h2>
      <p class="help">{say('people.ask-lead')}</p>
      <ul>
        {asked.map(({ person, name, by, why }) => (
          <li class={by <= now ? 'late' : undefined}>
            <a href={`/people/${person}/consent`}>
              <bdi>{name}</bdi>
            </a>
            <span>{say(`people.ask-${why}`)}</span>
            <span class="when">
              {say(by <= now ? 'people.ask-since' : 'people.ask-by', { day: day(by, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
