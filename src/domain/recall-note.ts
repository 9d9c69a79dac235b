import { parsePlainDate, utcDayOf, type Instant, type PlainDate } from './date.ts';

/** What a withdrawal cannot recall. */
export const RECALL_ABOUT = ['feeds', 'letters', 'files', 'press-kits', 'dossiers', 'mirrors', 'other'] as const;
/** What became of it: those who have it were told, asked to delete it, say that they did, or cannot be reached. */
export const RECALL_STATES = ['told', 'asked', 'deleted', 'unreachable'] as const;

/** What was done about something that cannot be recalled. There is no room for words: they could name the person. */
export interface RecallNote {
  readonly about: (typeof RECALL_ABOUT)[number];
  /** Which press kit, by the hash that names its link; `null`: all of them, or something else. */
  readonly kit: string | null;
  readonly state: (typeof RECALL_STATES)[number];
  readonly on: PlainDate;
}

export type RecallRefusal = 'about' | 'state' | 'on' | 'early' | 'late';

/** Where a note is wrong, by field. */
export type RecallRefusals = Partial<Record<'about' | 'state' | 'on', RecallRefusal>>;

interface Typed {
  readonly about: string;
  readonly state: string;
  readonly on: string;
}

/**
 * Reads a note as it was typed. A single kit is `press-kits-1` and so on, in the order of `kits`, the kits of the
 * certificate. Days are of UTC: from the one of the withdrawal until today.
 */
export function readRecallNote(
  typed: Typed,
  {
    kits,
    withdrawnAt,
    now,
  }: { readonly kits: readonly string[]; readonly withdrawnAt: Instant; readonly now: Instant },
): RecallNote | { readonly refused: RecallRefusals } {
  const number = /^press-kits-([1-9]\d{0,5})$/.exec(typed.about)?.[1];
  const kit = number === undefined ? null : (kits[Number(number) - 1] ?? null);
  const about = kit === null ? RECALL_ABOUT.find((each) => each === typed.about) : 'press-kits';
  const state = RECALL_STATES.find((each) => each === typed.state);
  const on = parsePlainDate(typed.on);
  const day: RecallRefusal | null =
    on === null ? 'on' : on < utcDayOf(withdrawnAt) ? 'early' : on > utcDayOf(now) ? 'late' : null;
  if (about !== undefined && state !== undefined && on !== null && day === null) return { about, kit, state, on };
  return {
    refused: {
      ...(about === undefined ? { about: 'about' } : {}),
      ...(state === undefined ? { state: 'state' } : {}),
      ...(day === null ? {} : { on: day }),
    },
  };
}
