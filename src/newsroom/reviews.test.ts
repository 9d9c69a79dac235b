import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type ReviewId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { answerReview, takeReviewBack } from './answer-review.ts';
import { approveUrgently, askForReview } from './ask-for-review.ts';
import { newsroomMigrations } from './migrations.ts';
import { begunInNewsroom } from './begun-in-newsroom.ts';
import { recordWork } from './record-work.ts';
import { openReviews, reviewsAskedBy, reviewsOf, urgentToChange } from './reviews.ts';
import type { NewsroomTables } from './schema.ts';
import { approvedTexts } from './texts.ts';
import { writeText } from './write-text.ts';

const who = (fill: number): AccountId => idFrom<AccountId>(new Uint8Array(16).fill(fill));
const [author, asker, reader, other] = [who(1), who(2), who(3), who(4)];
const work = idFrom<WorkId>(new Uint8Array(16).fill(9));
const locale = 'es' as Locale;
const now = 1_790_000_000_000 as Instant;
const reason = 'The hearing begins in an hour.';

const text: WorkText = {
  locale,
  slug: 'a-slug',
  title: [{ type: 'text', text: 'Hoy', marks: [] }],
  standfirst: [],
  body: { v: 1, blocks: [] },
  bylines: [],
  details: { kind: 'page' },
};

onEachEngine((_engine, scratch) => {
  async function newsroom() {
    const zone = openZone<NewsroomTables>(await scratch(), 'newsroom');
    await migrateZone(zone, newsroomMigrations);
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    await recordWork(zone, { id: work, kind: 'page', ...nothing, date: null, place: null, picture: null });
    const write = () => writeText(zone, { work, text, author, now });
    await write();
    const ask = (version: number, by = asker) => askForReview(zone, { work, locale, version, by, note: ' look ' }, now);
    const asked = async (version: number): Promise<ReviewId> => {
      const id = await ask(version);
      if (typeof id !== 'string') throw new Error(id.refused);
      return id;
    };
    const answer = (id: ReviewId, by: AccountId, what: 'approved' | 'changes-wanted' = 'approved', words = '') =>
      answerReview(zone, id, { by, answer: what, words }, now);
    const urgent = (version: number, why = reason) =>
      approveUrgently(zone, { work, locale, version, by: author, reason: why }, now);
    const approved = async () => (await approvedTexts(zone, [work])).map(({ version }) => version);
    return { zone, write, ask, asked, answer, urgent, approved };
  }

  test('a second person approves exactly the version they read', async () => {
    const { zone, write, ask, asked, answer, approved } = await newsroom();
    const id = await asked(1);
    expect(await openReviews(zone)).toMatchObject([{ id, version: 1, note: 'look', author, answered: null }]);
    expect(await begunInNewsroom(zone), 'a page is no first story').toMatchObject({ asked: false });
    expect(await ask(1, reader)).toEqual({ refused: 'asked-already' });
    expect(await ask(2)).toEqual({ refused: 'version-unknown' });
    await write();
    expect(await answer(id, author)).toEqual({ refused: 'own-text' });
    expect(await answer(id, asker)).toEqual({ refused: 'own-request' });
    expect(await approved()).toEqual([]);
    expect(await answer(id, reader, 'approved', 'Good.')).toMatchObject({ answered: { by: reader, words: 'Good.' } });
    expect(await approved()).toEqual([1]);
    expect(await answer(id, other, 'changes-wanted', 'No!')).toEqual({ refused: 'answered-already' });
    expect(await openReviews(zone)).toEqual([]);
    expect(await ask(1)).toEqual({ refused: 'approved-already' });
    await zone.close();
  });

  test('changes are asked for in words, and a later version takes the place of the earlier one', async () => {
    const { zone, write, asked, answer, approved } = await newsroom();
    const first = await asked(1);
    expect(await answer(first, reader, 'changes-wanted', '  ')).toEqual({ refused: 'no-words' });
    expect(await answer(first, reader, 'changes-wanted', 'x'.repeat(2001))).toEqual({ refused: 'note-too-long' });
    expect(await answer(first, reader, 'changes-wanted', 'Say who.')).toMatchObject({ answered: { by: reader } });
    await write();
    const second = await asked(2);
    await write();
    const third = await asked(3);
    expect((await openReviews(zone)).map(({ id }) => id)).toEqual([third]);
    expect(await answer(second, reader)).toEqual({ refused: 'answered-already' });
    expect(await approved()).toEqual([]);
    expect((await reviewsOf(zone, work)).map(({ answered }) => answered?.answer ?? null).toSorted()).toEqual(
      ['changes-wanted', 'superseded', null].toSorted(),
    );
    expect(await reviewsAskedBy(zone, asker, 2)).toHaveLength(2);
    await zone.close();
  });

  test('whoever asked can take it back, and nobody else', async () => {
    const { zone, asked, answer } = await newsroom();
    const id = await asked(1);
    expect(await takeReviewBack(zone, id, reader, now)).toEqual({ refused: 'not-yours' });
    expect(await takeReviewBack(zone, id, asker, now)).toMatchObject({ answered: { answer: 'taken-back' } });
    expect(await answer(id, reader)).toEqual({ refused: 'answered-already' });
    await zone.close();
  });

  test('an urgent text is approved at once, and its reading is owed until somebody else has done it', async () => {
    const { zone, write, asked, answer, urgent, approved } = await newsroom();
    const ordinary = await asked(1);
    expect(await urgent(1, 'now')).toEqual({ refused: 'no-reason' });
    const id = await urgent(1);
    if (typeof id !== 'string') throw new Error(id.refused);
    expect(await approved()).toEqual([1]);
    expect(await openReviews(zone)).toMatchObject([{ id, urgent: true, note: reason }]);
    expect(await answer(ordinary, reader)).toEqual({ refused: 'answered-already' });
    expect(await answer(id, author)).toEqual({ refused: 'own-text' });
    expect(await takeReviewBack(zone, id, author, now)).toEqual({ refused: 'not-yours' });
    expect(await urgentToChange(zone)).toEqual([]);
    await answer(id, reader, 'changes-wanted', 'The place is wrong.');
    expect(await urgentToChange(zone)).toMatchObject([{ id }]);
    await write();
    expect(await openReviews(zone)).toEqual([]);
    await answer(await asked(2), reader);
    expect(await urgentToChange(zone)).toEqual([]);
    await zone.close();
  });

  test('whoever reads a later version has read what an urgent one owes', async () => {
    const { zone, write, asked, answer, urgent } = await newsroom();
    await urgent(1);
    await write();
    const second = await asked(2);
    expect(await openReviews(zone)).toHaveLength(2);
    await answer(second, reader);
    expect(await openReviews(zone)).toEqual([]);
    await zone.close();
  });

  test('of two who answer at once, one word stands, and the text is as that one says', async () => {
    const { zone, asked, answer, approved } = await newsroom();
    const id = await asked(1);
    const both = await Promise.all([answer(id, reader), answer(id, other, 'changes-wanted', 'Not yet.')]);
    const refused = both.filter((each) => 'refused' in each);
    expect(refused).toEqual([{ refused: 'answered-already' }]);
    const [review] = await reviewsOf(zone, work);
    expect(await approved()).toEqual(review?.answered?.answer === 'approved' ? [1] : []);
    await zone.close();
  });

  test('of two who ask at once, one asks', async () => {
    const { zone, ask } = await newsroom();
    const both = await Promise.all([ask(1, asker), ask(1, other)]);
    expect(both.filter((each) => typeof each === 'string')).toHaveLength(1);
    expect(await openReviews(zone)).toHaveLength(1);
    await zone.close();
  });
});
