import type { Case } from '../../domain/case.ts';
import { peopleIn } from '../../domain/case-event.ts';
import { parseId, type AccountId, type CaseId, type PersonId, type PlaceId } from '../../domain/id.ts';
import { textIn, type Locale } from '../../domain/locale.ts';
import type { Place } from '../../domain/place.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { openCase, type OpenedCase } from '../../vault/cases.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { placesById } from '../../vault/places.ts';
import { allows, namesOf, vaultOf, type DeskContext } from './casework.ts';

/** The case of an address, opened; the guard has asked whether this person is on it. */
export interface CaseFile extends OpenedCase {
  readonly vault: OpenVault;
  readonly id: CaseId;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly accounts: ReadonlyMap<AccountId, string>;
}

/** `null` where there is no such case, or it was erased. Throws `VaultLocked`. */
export async function openCaseFile(c: DeskContext): Promise<CaseFile | null> {
  const vault = vaultOf(c);
  const id = parseId<CaseId>(c.req.param('case') ?? '');
  const opened = id === null ? null : await openCase(vault, id);
  if (id === null || opened === null) return null;
  // What happened is told with names and places: whoever may not read those gets the outline.
  const events = allows(c, 'people.read-names') ? opened.events : [];
  const everybody = [...peopleOf(opened.record), ...events.flatMap(({ event }) => peopleIn(event))];
  const accounts = (await everyAccount(c.var.deps.staff)).map(({ id: account, name }) => [account, name] as const);
  return {
    vault,
    id,
    record: opened.record,
    events,
    names: await namesOf(c, vault, everybody),
    accounts: new Map(accounts),
  };
}

/** Whom a form of this case may name. */
export function knownIn({ record, names }: CaseFile): ReadonlySet<string> {
  return new Set([...names.keys(), ...peopleOf(record)]);
}

const peopleOf = ({ people, situations, says, asks }: Case): PersonId[] => [
  ...people.map(({ person }) => person),
  ...situations.map(({ person }) => person),
  ...says.map(({ of }) => of),
  ...asks.map(({ person }) => person),
];

/** The places of a case's events, in words, for those who may read them. */
export async function placesOf(c: DeskContext, { vault, events }: CaseFile): Promise<ReadonlyMap<PlaceId, string>> {
  const ids = [...new Set(events.flatMap(({ event }) => event.place ?? []))];
  if (ids.length === 0 || !allows(c, 'people.read-whereabouts')) return new Map();
  const { locale } = c.var.language;
  return new Map([...(await placesById(vault, ids))].map(([id, place]) => [id, sayPlace(place, locale)]));
}

/** "Pueblo, Guerrero, México": as finely as it is recorded. A level in another language is better than none here. */
export function sayPlace({ exact, town, region, country }: Place, locale: Locale): string {
  const levels = [exact, town, region].flatMap((level) =>
    level === null ? [] : (textIn(level, locale) ?? Object.values(level)[0] ?? []),
  );
  const land = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
  return [...levels, land].join(', ');
}
