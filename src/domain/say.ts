import type { PlainDate } from './date.ts';
import { daysBetween } from './days.ts';
import type { AccountId, PersonId, WorkId } from './id.ts';

/** The say of a partner or lawyer in texts about their clients: `sign-off` waits for a yes, `veto` for a no. */
export interface Say {
  readonly of: PersonId;
  readonly kind: 'sign-off' | 'veto';
  readonly clients: readonly PersonId[];
  /** For a veto: days that they have, counted from when they were shown the text. */
  readonly days: number;
}

/** One text in one language in one version. A new version is a new text. */
export interface TextShown {
  readonly work: WorkId;
  readonly locale: string;
  readonly version: number;
}

/** That someone with a say was shown a text, and what they answered. */
export interface Verdict {
  readonly text: TextShown;
  readonly of: PersonId;
  readonly shownOn: PlainDate;
  /** `null`: no answer yet. */
  readonly answer: 'yes' | 'no' | null;
  /** Who showed it and wrote down the answer. */
  readonly heardBy: AccountId;
}

/** Who holds up a text: those it still waits for, and those who said no. It may go out where both are empty. */
export interface TextWait {
  readonly waitsFor: readonly PersonId[];
  readonly refusedBy: readonly PersonId[];
}

/** Which of those with a say hold up a text about these people. Of two verdicts of one person, the last in the list counts. */
export function textWait(
  says: readonly Say[],
  verdicts: readonly Verdict[],
  text: TextShown,
  about: readonly PersonId[],
  today: PlainDate,
): TextWait {
  const waitsFor = new Set<PersonId>();
  const refusedBy = new Set<PersonId>();
  for (const say of says) {
    if (!say.clients.some((client) => about.includes(client))) continue;
    const verdict = verdicts.findLast((each) => each.of === say.of && isSame(each.text, text));
    if (verdict?.answer === 'no') refusedBy.add(say.of);
    else if (verdict?.answer !== 'yes' && !hasLapsed(say, verdict, today)) waitsFor.add(say.of);
  }
  return { waitsFor: [...waitsFor], refusedBy: [...refusedBy] };
}

/** A veto that was not used in its days. A sign-off never lapses. */
function hasLapsed(say: Say, verdict: Verdict | undefined, today: PlainDate): boolean {
  return say.kind === 'veto' && verdict !== undefined && daysBetween(verdict.shownOn, today) >= say.days;
}

const isSame = (a: TextShown, b: TextShown): boolean =>
  a.work === b.work && a.locale === b.locale && a.version === b.version;
