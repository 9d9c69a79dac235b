import { randomBytes } from 'node:crypto';
import { CAMPAIGN_STATUSES, CASE_ROLES, type Case } from '../../../domain/case.ts';
import { utcDayOf, type Instant, type PartialDate } from '../../../domain/date.ts';
import { idFrom, type CaseId, type PersonId } from '../../../domain/id.ts';
import { personWith } from '../../../domain/person.ts';
import { SITUATIONS } from '../../../domain/situation.ts';
import type { NewPerson } from '../../../vault/record-many.ts';
import { chanceBy, oneOf } from './chance.ts';
import { aName } from './made-up.ts';

const YEAR_MS = 365 * 86_400_000;

/** People who do not exist, told of on the basis of a source that does not either. */
export function makePeople(count: number, now: Instant): NewPerson[] {
  const chance = chanceBy(5000);
  return Array.from({ length: count }, (_, at): NewPerson => {
    const given = aName(chance);
    const full = `${given} ${aName(chance)}`;
    const id = idFrom<PersonId>(randomBytes(16));
    const person = personWith({
      id,
      gender: oneOf(chance, ['woman', 'man', 'unstated']),
      group: false,
      names: [{ kind: 'used', full, short: null, given, lang: 'en' }],
      birth: String(1940 + chance(65)) as PartialDate,
    });
    const bases =
      at % 7 === 0
        ? []
        : [
            {
              ground: { kind: 'public-source' as const, source: 'Made up for the large demonstration' },
              terms: {
                identity: 'named' as const,
                image: 'none' as const,
                voice: 'none' as const,
                place: 'region' as const,
                date: 'month' as const,
                purposes: ['store' as const, 'publish' as const, 'translation' as const],
              },
              from: (now - chance(10) * YEAR_MS) as Instant,
              until: null,
            },
          ];
    return { person, bases };
  });
}

/** One case for five of them. */
export function makeCases(people: readonly NewPerson[], now: Instant): Case[] {
  const chance = chanceBy(1000);
  const day = (back: number) => utcDayOf((now - back * 86_400_000) as Instant);
  return Array.from({ length: Math.ceil(people.length / 5) }, (_, at): Case => {
    const inCase = people.slice(at * 5, at * 5 + 5).map(({ person }) => person);
    const [first] = inCase;
    const on = day(chance(3000) + 1) as string as PartialDate;
    return {
      id: idFrom<CaseId>(randomBytes(16)),
      title: `${first?.names[0]?.full ?? 'Somebody'} (made up, ${at + 1})`,
      campaign: oneOf(chance, CAMPAIGN_STATUSES),
      verification: oneOf(chance, ['confirmed', 'likely', 'unverified']),
      people: inCase.map(({ id }, part) => ({ person: id, role: CASE_ROLES[part] ?? 'family' })),
      situations:
        first === undefined
          ? []
          : [
              {
                person: first.id,
                // What is said of a death wants more than chance gives.
                state: oneOf(chance, SITUATIONS.slice(0, 5) as [(typeof SITUATIONS)[number]]),
                on,
                source: { text: 'made up', by: null, on: null, evidence: [] },
                verification: 'likely',
                family: null,
                agreement: null,
              },
            ],
      proceedings: [
        {
          kind: 'investigation',
          people: [],
          authority: 'An office that does not exist',
          reference: `MU ${at + 1}`,
          on,
          status: 'open',
          steps: [],
        },
      ],
      asks: [],
      says: [],
      outcomes: [],
      contact: { last: day(chance(400) + 1), checkIn: day(chance(200) - 150) },
    };
  });
}
