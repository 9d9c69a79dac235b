import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import type { LanguagesOut } from '../newsroom/languages-out.ts';
import { overridesInForce } from '../newsroom/overrides.ts';
import { isCommitted } from '../published/publications.ts';
import { finish, undo } from './finish-publications.ts';
import { askBefore, type Asked } from './gate-asks.ts';
import { gate } from './gate.ts';
import { gather, type Gathered } from './gather.ts';
import { type Intent, openIntent } from './intent-journal.ts';
import type { Manner } from './manner.ts';
import type { Press } from './press.ts';
import { produce, watchFor } from './produce.ts';
import { toldOf } from './refusals-of-works.ts';
import type { Finding, PressRefusal, PublishingRefusal } from './refusals.ts';
import type { Writing } from './resolve.ts';
import type { Telling } from './telling.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Works ready to go out, in every language that they go out in: everything has passed the gate, and nobody sees it yet. */
export interface Prepared {
  readonly works: readonly WorkId[];
  /** In which languages they are let out; what of it readers may see, consents say. */
  readonly languages: LanguagesOut;
  readonly published: readonly PublishedWork[];
  readonly files: readonly PublishedFile[];
  /** Whom each work depends on. */
  readonly people: ReadonlyMap<WorkId, ReadonlySet<PersonId>>;
  /** Who had withdrawn when it was read. */
  readonly withdrawn: ReadonlySet<PersonId>;
  readonly asked: Asked;
  readonly warnings: readonly Finding[];
}

/**
 * Makes works ready as they may be told at `at`: mentions are resolved, pictures, cards and reports are made, everything
 * passes the gate. Then `use` has them, while the files lie where an intent on the disk says; if it has not committed
 * them, the files go again.
 */
export async function preparePublication<Result extends object>(
  press: Press,
  about: { readonly works: readonly WorkId[]; readonly at: Instant; readonly manner: Manner },
  use: (prepared: Prepared, intent: Intent) => Promise<Result | PublishingRefusal>,
): Promise<Result | PublishingRefusal> {
  const { works, at, manner } = about;
  const gathered = await gather(press, works, at, {
    leavesOut: manner.again,
    languages: manner.again ? [] : manner.languages,
  });
  if ('refused' in gathered) return gathered;
  const { tellings, refusals } = await toldOf(press, gathered, at);
  const [refused] = refusals;
  if (refused !== undefined) return refused;
  // Who withdrew must not wait for an answer.
  const asked = manner.again ? { questions: [], mosaic: [] } : await askBefore(press, gathered, tellings, at);
  if ('refused' in asked) return asked;
  const languages = languagesIn(gathered);
  const intent = await openIntent(press.journalFolder, { works, at, languages });
  const workshop = openWorkshop(press, intent);
  try {
    const run = async (): Promise<Result | PublishingRefusal> => {
      const prepared = await passThrough(press, workshop, { gathered, tellings, asked, now: at });
      return 'refused' in prepared ? prepared : await use(prepared, intent);
    };
    const done = await run().catch(async (error: unknown) => {
      await settle(false);
      throw error;
    });
    await settle(true);
    return done;
  } finally {
    await intent.leave();
  }

  async function settle(whole: boolean): Promise<void> {
    // First: nothing may be made any more when it is decided what is to go.
    const files = await workshop.settled();
    if (!(await isCommitted(press.published, intent.id))) {
      await undo(press, { id: intent.id, files });
      await intent.close();
    } else if (whole) {
      await finish(press, { id: intent.id, works, at, languages });
      await intent.close();
    }
    // Committed, and failed afterwards: the next turn finishes it, and so the intent stays.
  }
}

const languagesIn = ({ manuscripts }: Gathered): LanguagesOut =>
  manuscripts.map(({ file, versions }) => [
    file.work.id,
    versions.map(({ locale }) => locale),
    versions.map(({ version }) => version),
  ]);

interface Production {
  readonly gathered: Gathered;
  readonly tellings: ReadonlyMap<Writing, Telling>;
  readonly asked: Asked;
  readonly now: Instant;
}

/** Makes everything, and holds it before the gate. */
async function passThrough(
  press: Press,
  workshop: Workshop,
  { gathered, tellings, asked, now }: Production,
): Promise<Prepared | PressRefusal> {
  const { ready, files, refusals } = await produce(press, workshop, gathered, tellings);
  const [refused] = refusals;
  if (refused !== undefined) return refused;
  const works = gathered.manuscripts.map(({ file }) => file.work.id);
  const overrides = await overridesInForce(press.newsroom, works);
  const passed = gate(
    ready.flatMap(({ outputs }) => outputs),
    watchFor(press, gathered, ready, { now, overrides }),
  );
  if ('refused' in passed) return passed;
  return {
    works,
    languages: languagesIn(gathered),
    published: ready.map(({ work }) => work),
    files,
    people: new Map(gathered.manuscripts.map(({ file, people }) => [file.work.id, people])),
    withdrawn: new Set(gathered.withdrawn.keys()),
    asked,
    warnings: passed.warnings,
  };
}
