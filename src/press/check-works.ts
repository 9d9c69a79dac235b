import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { overridesInForce } from '../newsroom/overrides.ts';
import type { TextVersion } from '../newsroom/texts.ts';
import { takenPath } from '../published/put-works.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { inOneMoment } from '../vault/table-marks.ts';
import { questionsOf, refusalsOfNames, type Asked } from './gate-asks.ts';
import type { OutputName, Finding, PublishingRefusal } from './refusals.ts';
import { inspect, type Output } from './gate.ts';
import { gather, type Gathered } from './gather.ts';
import { mosaicOf } from './mosaic.ts';
import type { Press } from './press.ts';
import { produce, watchFor } from './produce.ts';
import { toldOf } from './refusals-of-works.ts';
import type { Writing } from './resolve.ts';
import type { Telling } from './telling.ts';
import { trialWorkshop } from './trial-workshop.ts';

/** Everything that publishing would say of a work, and more than the first of it. It never says "safe". */
export interface Checked extends Asked {
  readonly refusals: readonly PublishingRefusal[];
  readonly blocking: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** What two people let out. */
  readonly overridden: readonly Finding[];
  /** The languages it would go out in, and those it would be missing in because someone allowed no translation. */
  readonly languages: readonly Locale[];
  readonly untold: readonly Locale[];
  /** The work as readers would have it, in each language that can be rendered. */
  readonly going: readonly PublishedWork[];
  /** What was not looked at: files that are made and read when it is published. */
  readonly unread: readonly OutputName[];
}

export interface CheckManner {
  /** When it would go out. */
  readonly at: Instant;
  /** Texts that stand in for the approved ones: to see what would come of them. */
  readonly onTrial?: readonly TextVersion[];
  /**
   * `whole`: as publishing does. `read`: pictures, cards and documents that nobody has made yet are not made; their words
   * are read all the same. `glance`, while somebody is writing: its words once and not in every feed and list, nor is it
   * compared with everything that is public.
   */
  readonly how: 'whole' | 'read' | 'glance';
  /** Of whom the one who looks may read what readers will. Everybody else is shown as somebody unknown. */
  readonly knows?: (person: PersonId) => boolean;
}

const FILES: readonly OutputName[] = ['card-file', 'document-file', 'picture-file', 'film-file', 'file-name'];

/**
 * Says of works what publishing them would say, and does nothing: no file, no row, no turn of the press. One entry in
 * the audit log stands for all that is read for it.
 */
export async function checkWorks(press: Press, works: readonly WorkId[], manner: CheckManner): Promise<Checked> {
  const { at, onTrial = [], how, knows } = manner;
  const quick = how !== 'whole';
  await press.vault.audit({ by: press.vault.holder.account, verb: 'work-checked', records: works });
  const quiet = { ...press, vault: unheard(press.vault) };
  const gathered = await gather(quiet, works, at, { onTrial });
  if ('refused' in gathered) return { ...NOTHING, refusals: [gathered] };
  const { tellings, refusals } = await toldOf(quiet, gathered, at);
  const questions = await questionsOf(quiet, gathered, [...tellings.keys()]);
  const asked = [...refusals, ...refusalsOfNames(press, gathered, questions)];
  const known = knows === undefined ? null : only(gathered.people, knows);
  const produced = await produce(quiet, trialWorkshop(quiet, quick), gathered, tellings, {
    shown: (telling) => (known === null ? telling : { ...telling, people: known }),
    wordsOnly: how === 'glance',
  });
  const going = produced.ready.map(({ work }) => work);
  const path = await takenPath(press.published.db, going);
  const outputs = produced.ready.flatMap((each) => each.outputs).filter(({ output }) => !quick || !isFile(output));
  const { blocking, warnings, overridden, unreadable } = inspect(
    outputs,
    watchFor(quiet, gathered, produced.ready, { now: at, overrides: await overridesInForce(press.newsroom, works) }),
  );
  return {
    refusals: [
      ...asked,
      ...produced.refusals,
      ...unreadable,
      ...(path === null ? [] : [{ refused: 'slug-taken', path } as const]),
    ],
    blocking,
    warnings,
    overridden,
    questions,
    mosaic: how === 'glance' ? [] : await mosaicOf(quiet, gathered, tellings, at),
    ...languagesOf(gathered, tellings),
    going,
    unread: quick ? FILES : [],
  };
}

const NOTHING: Checked = {
  refusals: [],
  blocking: [],
  warnings: [],
  overridden: [],
  questions: [],
  mosaic: [],
  languages: [],
  untold: [],
  going: [],
  unread: [],
};

const isFile = (output: Output['output']): boolean => FILES.includes(output);

function languagesOf(
  { manuscripts }: Gathered,
  tellings: ReadonlyMap<Writing, Telling>,
): Pick<Checked, 'languages' | 'untold'> {
  const all = manuscripts.flatMap(({ writings }) => writings);
  const of = (told: boolean) => [
    ...new Set(all.filter((each) => tellings.has(each) === told).map(({ text }) => text.locale)),
  ];
  return { languages: of(true), untold: of(false) };
}

const only = (people: Telling['people'], knows: (person: PersonId) => boolean): Telling['people'] =>
  new Map([...people].filter(([id]) => knows(id)));

/** A check reads everyone, every few seconds: told once, by its caller, and not again by every part. */
const unheard = (vault: OpenVault): OpenVault => inOneMoment({ ...vault, audit: () => Promise.resolve() });
