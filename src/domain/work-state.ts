/** What can be asked of a work, in one language or in any of them. */
export const WORK_STATES = [
  // A version, or something typed, that nobody has approved.
  'draft',
  'in-review',
  // Approved, and not public.
  'approved',
  'scheduled',
  'public',
  'hidden',
  'withdrawn',
  // Nothing is written in it.
  'missing',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What is known of a work in one language. */
export interface LanguageFacts {
  /** The newest version; 0: none. */
  readonly newest: number;
  readonly approved: number | null;
  readonly inReview: boolean;
  readonly scheduled: boolean;
  /** In `published`, and neither over nor waiting for its instant. */
  readonly public: boolean;
  readonly hidden: boolean;
  readonly withdrawn: boolean;
}

/** How a work stands in a language, what readers see first: `null` in which nothing is written. */
export function standingOf(facts: LanguageFacts | null): WorkState {
  if (facts === null) return 'missing';
  if (facts.withdrawn) return 'withdrawn';
  if (facts.hidden) return 'hidden';
  if (facts.public) return 'public';
  if (facts.scheduled) return 'scheduled';
  if (facts.inReview) return 'in-review';
  return facts.approved !== null && facts.approved === facts.newest ? 'approved' : 'draft';
}

/** Whether a version that was approved since waits behind what readers see: nobody has published it yet. */
export const approvedWaits = (
  { approved, public: isPublic }: Pick<LanguageFacts, 'approved' | 'public'>,
  out: number | null,
): boolean => isPublic && out !== null && approved !== null && approved > out;

/** Whether something newer waits behind what readers see, or may see. */
export const hasNewer = ({ newest, approved, public: isPublic }: LanguageFacts): boolean =>
  isPublic && newest > (approved ?? 0);
