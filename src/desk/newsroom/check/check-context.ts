import type { PersonId, PlaceId } from '../../../domain/id.ts';
import { writtenTexts } from '../../../newsroom/texts-on-trial.ts';
import type { TextVersion } from '../../../newsroom/texts.ts';
import { checkWorks, type CheckManner, type Checked } from '../../../press/check-works.ts';
import type { Press } from '../../../press/press.ts';
import { libraryOf } from '../../media/media-context.ts';
import { seenPeople } from '../mention-words.ts';
import { allows, workOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';
import type { FindingGroup } from './grouped-findings.ts';

/** Which texts are looked at: what is written now, or what is approved and publishing would let out. */
export const CHECKED_TEXTS = ['written', 'approved'] as const;
export type CheckedTexts = (typeof CHECKED_TEXTS)[number];

export interface CheckAsked extends NewsroomWork {
  /** With anybody's open case files; `null`: nobody has them open, and nothing can be looked for. */
  readonly room: Press | null;
  /** Whether this colleague has the case files open. */
  readonly own: boolean;
  /** Who is in a case of theirs, of whom they may read what readers will. */
  readonly knows: (person: PersonId) => boolean;
  /** Whether they may open all of these records, and so know whose name was found. */
  readonly mayOpen: (records: readonly (PersonId | PlaceId)[], kind: FindingGroup['kind']) => boolean;
}

export async function checkAsked(c: DeskContext): Promise<CheckAsked | Response> {
  const found = await workOf(c);
  if (found instanceof Response) return found;
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const { room, own } = library;
  const reads = own !== null && allows(c, 'people.read-mentions');
  const seen = reads ? await seenPeople(c, own) : new Set<PersonId>();
  const names = allows(c, 'people.read-names');
  return {
    ...found,
    room,
    own: own !== null,
    knows: (person) => seen.has(person),
    // A place is in no case; whoever may read names of people may know where they are from.
    mayOpen: (records, kind) =>
      names && reads && (kind === 'place' || kind === 'region' || records.every((id) => seen.has(id as PersonId))),
  };
}

export async function textsOn(
  { press, identity, id }: NewsroomWork,
  which: CheckedTexts,
): Promise<readonly TextVersion[]> {
  return which === 'approved' ? [] : writtenTexts(press.newsroom, id, identity.locales);
}

/** What publishing would say, in words that this colleague may read. */
export async function lookAt(
  c: DeskContext,
  asked: CheckAsked & { readonly room: Press },
  given: Pick<CheckManner, 'how'> & { readonly texts: CheckedTexts },
): Promise<Checked> {
  const { room, id, knows } = asked;
  const onTrial = await textsOn(asked, given.texts);
  return checkWorks(room, [id], { at: c.var.deps.now(), onTrial, how: given.how, knows });
}

/** The same with all that is said of everybody, as readers would have it: for what is noted down, and shown to nobody. */
export async function lookAtAll(
  c: DeskContext,
  asked: CheckAsked & { readonly room: Press },
  texts: CheckedTexts,
): Promise<Checked> {
  const onTrial = await textsOn(asked, texts);
  return checkWorks(asked.room, [asked.id], { at: c.var.deps.now(), onTrial, how: 'whole' });
}

export const textsIn = (asked: string | undefined): CheckedTexts =>
  CHECKED_TEXTS.find((each) => each === asked) ?? 'written';
