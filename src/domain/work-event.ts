/** What happens to a work that nothing else on file tells. */
export type WorkEventKind =
  | 'begun'
  | 'sent-in'
  | 'taken-up'
  | 'facts-changed'
  | 'restored'
  | 'translation-begun'
  | 'translation-marked'
  | 'urgent'
  | 'not-urgent';
