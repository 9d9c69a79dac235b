import { expect, test } from 'vitest';
import type { PetitionId } from '../domain/id.ts';
import type { WaitingLetter } from './outbox.ts';
import { writeLetter } from './write-letter.ts';

const house = { organisation: 'Voces', origin: 'https://voces.example' };
const waiting = (locale: string): WaitingLetter => ({
  id: 1,
  message_id: 'm1',
  kind: 'confirm',
  recipient: 'ana@example.org',
  locale,
  petition: 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as PetitionId,
  token: 'T'.repeat(43),
  channel: null,
  attempts: 1,
  next_at: 0,
  state: 'sending',
});

test.each([
  ['en', 'Please confirm your signature', 'The link works for 30 days.'],
  ['es', 'Confirma tu firma', 'El enlace sirve durante 30 días.'],
  ['fr', 'Confirmez votre signature', 'Le lien est valable 30 jours.'],
])('in %s the letter has its link alone on a line, and says how long it lasts', (locale, subject, until) => {
  const letter = writeLetter(waiting(locale), house);
  expect(letter).toMatchObject({ id: 'm1', to: 'ana@example.org', subject, locale });
  expect(letter.text.split('\n')).toContain(
    `https://voces.example/${locale}/signatures/confirm?token=${'T'.repeat(43)}`,
  );
  expect(letter.text).toContain(until);
  expect(letter.text).toContain('Voces');
});

test('its link goes on from the link that led to the form', () => {
  const text = (channel: string | null) => writeLetter({ ...waiting('en'), channel }, house).text;
  expect(text('poster')).toContain(`?token=${'T'.repeat(43)}&via=poster\n`);
  expect(text(null)).not.toContain('via=');
});
