import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { tellShown } from '../../vault/open-roster.ts';
import type { Asking } from '../../domain/consent-to-ask-again.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { rosterFor, seenNow } from '../cases/casework.ts';
import type { Language } from '../language.ts';
import { day, deskName } from './person-words.ts';
import type { DeskContext } from './desk-context.ts';
import { AHEAD_MS, askingsIn, toAsk } from './person-line.ts';

const MOST = 20;

/** Who is to be asked again, with what colleagues call them. */
export interface Asked extends Asking {
  readonly person: PersonId;
  readonly name: string;
}

/** Those of this colleague's cases who are to be asked again soon, the most urgent first; nobody without an open vault. */
export async function askAgainToday(c: DeskContext): Promise<Asked[]> {
  const { deps, session, language } = c.var;
  const vault = deps.vaults.of(session.id);
  if (vault === null || !may(session.account.role, 'people.read-names', { holdsKey: true })) return [];
  const now = deps.now();
  const roster = await rosterFor(c, vault);
  const withdrawn = await withdrawnPeople(vault.vault);
  const sees = await seenNow(c, vault);
  const first = (await toAsk(roster, (now + AHEAD_MS) as Instant, now))
    .filter((id) => sees.people.has(id) && !withdrawn.has(id))
    .slice(0, MOST)
    .flatMap((person) => askingsIn(roster, person, now).map((asking) => ({ person, ...asking })))
    .filter(({ by }) => by < now + AHEAD_MS)
    .toSorted((a, b) => a.by - b.by || a.person.localeCompare(b.person))
    .slice(0, MOST);
  await tellShown(vault, 'people', [...new Set(first.map(({ person }) => person))]);
  return first.flatMap((each) => {
    const known = roster.people.get(each.person);
    return known === undefined ? [] : [{ ...each, name: deskName(known.person, language) }];
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
