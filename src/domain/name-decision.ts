/**
 * What an editor decided about a proper name in a work that is linked to no record. `official` and `kept` let it stand
 * there (an office holder in that role; an institution, a book, a word that is no name); `linked` and `removed` say
 * that it went, and where it still stands the question is open.
 */
export const NAME_DECISIONS = ['linked', 'official', 'kept', 'removed'] as const;
export type NameDecision = (typeof NAME_DECISIONS)[number];

export const settles = (decision: NameDecision): boolean => decision === 'official' || decision === 'kept';
