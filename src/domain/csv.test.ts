import { expect, test } from 'vitest';
import { csvFrom } from './csv.ts';

test('cells are quoted where they must be, and no cell is a formula', () => {
  expect(
    csvFrom([
      ['day', 'count'],
      ['=1+1', '-2'],
      ['a "b", c', '@x'],
      ['two\nlines', '\tx'],
    ]),
  ).toBe('\ufeffday,count\r\n\'=1+1,\'-2\r\n"a ""b"", c",\'@x\r\n"two\nlines",\'\tx\r\n');
});
