import { expect, test } from 'vitest';
import { isApproved, type Approval, type Approved } from './approval.ts';
import type { Instant } from './date.ts';
import type { MediaId, WorkId } from './id.ts';
import type { Locale } from './locale.ts';

const text: Approved = { kind: 'text', work: 'a' as WorkId, locale: 'es' as Locale, digest: 'one' };
const picture: Approved = { kind: 'picture', media: 'a' as MediaId, locale: 'es' as Locale, digest: 'one' };
const yes = (of: Approved, at = 1, given = true): Approval => {
  return { of, given, by: 'Herself', how: 'Read to her by telephone', at: at as Instant };
};

test('an approval is of this version, in this language, of this text or picture', () => {
  expect(isApproved([], text)).toBe(false);
  expect(isApproved([yes(text)], text)).toBe(true);
  expect(isApproved([yes(text)], { ...text, digest: 'two' })).toBe(false);
  expect(isApproved([yes(text)], { ...text, locale: 'fr' as Locale })).toBe(false);
  expect(isApproved([yes(text)], { ...text, work: 'b' as WorkId })).toBe(false);
  expect(isApproved([yes(text)], picture)).toBe(false);
  expect(isApproved([yes(picture)], picture)).toBe(true);
  expect(isApproved([yes(picture)], { ...picture, media: 'b' as MediaId })).toBe(false);
});

test('the last word counts: taken back, or given to a newer version', () => {
  const newer = { ...text, digest: 'two' };
  expect(isApproved([yes(text, 2, false), yes(text)], text)).toBe(false);
  expect(isApproved([yes(text, 2), yes(text, 1, false)], text)).toBe(true);
  expect(isApproved([yes(newer, 2), yes(text)], text)).toBe(false);
});
