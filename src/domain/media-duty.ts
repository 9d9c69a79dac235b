/**
 * What a picture or film owes before it goes out, as far as it can be seen without opening anybody's file: alternative
 * text and a credit in every language, a licence, who is in it (or that nobody can be recognised, said by somebody), and
 * that somebody has looked for words in the picture itself.
 */
export const MEDIA_DUTIES = ['alt', 'credit', 'licence', 'people', 'pixels'] as const;
export type MediaDuty = (typeof MEDIA_DUTIES)[number];
