import type { Instant } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import { keyOf } from '../../domain/proper-names.ts';
import { decideNames } from '../../newsroom/name-decisions.ts';
import type { Press } from '../../press/press.ts';
import type { DemoContent } from './read-content.ts';

/** Answers, for every text of the mission, what the names are that it leaves in plain words. */
export async function recordNames(
  { newsroom }: Press,
  { works, names }: DemoContent,
  by: AccountId,
  at: Instant,
): Promise<void> {
  const answers = [
    ...names.kept.map((name) => ({ key: keyOf(name), decision: 'kept' }) as const),
    ...names.official.map((name) => ({ key: keyOf(name), decision: 'official' }) as const),
  ];
  await decideNames(
    newsroom,
    works.flatMap(({ work }) => answers.map((answer) => ({ work: work.id, ...answer, by, at }))),
  );
}
