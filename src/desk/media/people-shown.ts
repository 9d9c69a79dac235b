import {
  IMAGE_LEVELS,
  VOICE_LEVELS,
  refusalFrom,
  type ImageLevel,
  type Terms,
  type VoiceLevel,
} from '../../domain/basis.ts';
import { consentInForce } from '../../domain/consent-in-force.ts';
import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import type { Recognisable } from '../../newsroom/media.ts';
import { casesSeenBy } from '../../staff/case-members.ts';
import { casesById } from '../../vault/cases.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { peopleById } from '../../vault/people.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { deskName } from '../people/person-words.ts';
import type { MediaAsked } from './media-context.ts';

/** Somebody who can be recognised, as far as this colleague may know of them. */
export interface PersonShown extends Recognisable {
  /** `null`: not theirs to know. */
  readonly name: string | null;
  /** What the person allows to be shown and heard; `null`: not theirs to know. */
  readonly allows: { readonly image: ImageLevel; readonly voice: VoiceLevel } | null;
  /** Whether that is as much as there is to be seen and heard; `null`: nobody has the case files open. */
  readonly fits: boolean | null;
}

/**
 * Who is in a picture. That somebody in it has not agreed to be shown so much is told to everybody, for it may not go out;
 * who that is, and what they agreed to, to those on the case who may read it.
 */
export async function peopleShown(c: DeskContext, { item, room, own }: MediaAsked): Promise<PersonShown[]> {
  const { people } = item.facts;
  if (people.length === 0) return [];
  const { deps, language, session } = c.var;
  if (room === null) return people.map((each) => ({ ...each, name: null, allows: null, fits: null }));
  const now = deps.now();
  const ids = people.map(({ person }) => person);
  const known = await peopleById(room.vault, ids);
  const withdrawn = await withdrawnPeople(room.vault.vault);
  const seen = own === null ? new Set<PersonId>() : await seenPeople(c, own);
  const mayRead = (action: 'people.read-names' | 'consents.read', person: PersonId): boolean =>
    seen.has(person) && may(session.account.role, action, { holdsKey: true });
  return people.map((each) => {
    const facts = known.get(each.person);
    const at = withdrawn.get(each.person);
    const told = facts === undefined ? null : at === undefined ? facts : { ...facts, bases: [refusalFrom(at)] };
    const terms = told === null ? null : publishing(consentInForce(told, now).terms);
    const allows = { image: terms?.image ?? 'none', voice: terms?.voice ?? 'none' } as const;
    return {
      ...each,
      name: facts !== undefined && mayRead('people.read-names', each.person) ? deskName(facts.person, language) : null,
      allows: mayRead('consents.read', each.person) ? allows : null,
      fits: fits(each, allows, terms),
    };
  });
}

const publishing = (terms: Terms | null): Terms | null => (terms?.purposes.includes('publish') === true ? terms : null);

const fits = ({ image, voice }: Recognisable, allows: Pick<Terms, 'image' | 'voice'>, terms: Terms | null): boolean =>
  terms !== null &&
  IMAGE_LEVELS.indexOf(allows.image) >= IMAGE_LEVELS.indexOf(image) &&
  VOICE_LEVELS.indexOf(allows.voice) >= VOICE_LEVELS.indexOf(voice);

/** Everyone who is in a case that this colleague is on. */
export async function seenPeople(c: DeskContext, vault: OpenVault): Promise<Set<PersonId>> {
  const { deps, session } = c.var;
  const cases = await casesSeenBy(deps.staff, session.account.id, deps.now());
  if (cases.size === 0) return new Set();
  const records = await casesById(vault, [...cases]);
  return new Set([...records.values()].flatMap(({ people }) => people.map(({ person }) => person)));
}
