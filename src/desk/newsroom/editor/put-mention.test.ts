import { expect, test } from 'vitest';
import { PUT, putMention } from './put-mention.ts';

const person = `[full](person:${'a'.repeat(26)})`;
const picture = `![](media:${'b'.repeat(26)})`;

test('a mention comes to the end of the text, a picture into a paragraph of its own', () => {
  expect(putMention('', PUT + person)).toBe(person);
  expect(putMention('We met\n', PUT + person)).toBe(`We met ${person}`);
  expect(putMention('We met', PUT + picture)).toBe(`We met\n\n${picture}`);
});

test('nothing else is put there', () => {
  for (const other of ['', 'words', '[full](person:short)', `[x](https://a.example)`, `${person} and more`])
    expect(putMention('We met', PUT + other), other).toBeNull();
});
