import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idFrom, type PersonId } from '../src/domain/id.ts';
import { openReader } from '../src/domain/normal-forms-read.ts';
import type { ProtectedTerm } from '../src/domain/protected-term.ts';
import { compileTerms, ownersOf } from '../src/domain/term-scan-automaton.ts';
import { scan } from '../src/domain/term-scan.ts';
import { madeNames } from '../src/domain/protected-term-names.fixture.ts';
import type { Row } from './search.ts';

const ROUNDS = 60;
const record = idFrom<PersonId>(new Uint8Array(16));

/**
 * The gate's scan of the demonstration's texts against 10,000 and 100,000 protected names, beside one pass that only
 * normalises the same bytes; the memory of the compiled names; and how many of them block a text they are not in.
 */
export async function benchGate(): Promise<Row[]> {
  const texts = demonstrationTexts();
  const rows: Row[] = [];
  const bytesPerName: number[] = [];
  for (const count of [10_000, 100_000]) {
    const reader = openReader();
    const compiling = performance.now();
    const automaton = compileTerms(namesAsTerms(count), reader);
    const compiled = performance.now() - compiling;
    const whole: number[] = [];
    const reading: number[] = [];
    let blocks = 0;
    for (let round = -10; round < ROUNDS; round++) {
      const start = performance.now();
      for (const text of texts) reader.read(text);
      const middle = performance.now();
      const hits = texts.flatMap((text) => scan(automaton, reader.read(text)));
      const end = performance.now();
      if (round < 0) continue;
      reading.push(middle - start);
      whole.push(end - middle);
      const ways = hits.flatMap(({ form }) => ownersOf(automaton, form).map(({ way }) => way));
      blocks = ways.filter((way) => way !== 'given' && way !== 'surname').length;
    }
    const { forms, nodes, bytes } = automaton.size;
    bytesPerName.push(bytes / count);
    const what = `gate: ${count.toLocaleString('en')} names`;
    const [ours, yardstick] = [median(whole), median(reading)];
    rows.push({ what: `${what}, scan to reading`, ours, yardstick, ratio: ours / yardstick, atMost: 3, unit: 'ms' });
    rows.push(plain(`${what}, false blocks`, blocks, 0, ''));
    console.error(
      `${what}: ${forms} forms, ${nodes} nodes, ${(bytes / 1e6).toFixed(1)} MB, compiled in ${compiled.toFixed(0)} ms`,
    );
  }
  const [few = 1, many = 1] = bytesPerName;
  rows.push({
    what: 'gate: bytes for each name, 100,000 to 10,000',
    ours: many,
    yardstick: few,
    ratio: many / few,
    atMost: 1.1,
    unit: 'B',
  });
  return rows;
}

const plain = (what: string, ours: number, atMost: number, unit: string): Row => {
  return { what, ours, yardstick: 1, ratio: ours, atMost, unit };
};

export function namesAsTerms(count: number): ProtectedTerm[] {
  return [...madeNames(count)].map((name) => ({ kind: 'name', record, never: false, ...name }));
}

/** Everything that the demonstration's authors wrote, a file a text. */
export function demonstrationTexts(): string[] {
  const folder = join(import.meta.dirname, '../demo');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|yaml|vtt)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

if (import.meta.main)
  for (const { what, ours, yardstick, ratio, atMost } of await benchGate())
    console.log(
      `${what.padEnd(50)} ${ours.toFixed(2)}  ${yardstick.toFixed(2)}  ${ratio.toFixed(2)} (at most ${atMost})`,
    );
