import { expect, test } from 'vitest';
import { Together } from './together.ts';

test('many who ask at the same time get one answer; who asks later gets a new one', async () => {
  const together = new Together<number>();
  let made = 0;
  const make = async (): Promise<number> => {
    await Promise.resolve();
    made += 1;
    return made;
  };
  expect(await Promise.all([1, 2, 3].map(() => together.ask('page', make)))).toEqual([1, 1, 1]);
  expect(await together.ask('page', make)).toBe(2);
  expect(await Promise.all(['one', 'other'].map((key) => together.ask(key, make)))).toEqual([3, 4]);
});

test('what fails fails for those who wait, and is tried again for the next', async () => {
  const together = new Together<string>();
  const fail = (): Promise<string> => Promise.reject(new Error('away'));
  const asked = await Promise.allSettled([together.ask('page', fail), together.ask('page', fail)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together.ask('page', () => Promise.resolve('here'))).toBe('here');
});
