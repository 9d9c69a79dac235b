import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenForm, readParts, type Part } from './read-parts.ts';

const LIMITS = { fileBytes: 1000, textBytes: 100, parts: 10 };
const TYPE = 'multipart/form-data; boundary=----cut';

/** A body that arrives in pieces of these lengths, again and again. */
function arriving(body: Buffer, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let [at, piece] = [0, 0];
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const end = at + (lengths[piece++ % lengths.length] ?? 1);
      controller.enqueue(new Uint8Array(body.subarray(at, end)));
      at = end;
    },
  });
}

async function read(body: Buffer, lengths: readonly number[] = [7], type = TYPE): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of readParts(arriving(body, lengths), type, LIMITS)) parts.push(part);
  return parts;
}

function form(parts: readonly (readonly [name: string, content: Uint8Array, file?: string])[]): Buffer {
  const encoded = parts.map(([name, content, file]) => {
    const head = `------cut\r\nContent-Disposition: form-data; name="${name}"`;
    const more = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: image/jpeg`;
    return Buffer.concat([Buffer.from(`${head}${more}\r\n\r\n`), content, Buffer.from('\r\n')]);
  });
  return Buffer.concat([...encoded, Buffer.from('------cut--\r\n')]);
}

test('whatever is in them and however they arrive, parts come out as they were sent', async () => {
  const content = fc.uint8Array({ maxLength: 300 }).map((bytes) => {
    // Things that look nearly like the mark.
    return Buffer.concat([bytes, Buffer.from('\r\n------cu-'), bytes]);
  });
  const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(content, { maxLength: 4 }), lengths, async (contents, pieces) => {
      const parts = await read(form(contents.map((bytes) => ['file', bytes, 'a.jpg'] as const)), pieces);
      expect(parts.map((part) => ('bytes' in part ? Buffer.from(part.bytes ?? []).toString('hex') : part))).toEqual(
        contents.map((bytes) => bytes.toString('hex')),
      );
    }),
    { numRuns: 60 },
  );
});

test('a file that is too long is passed over, and what follows is read', async () => {
  const parts = await read(
    form([
      ['licence', Buffer.from('CC BY 4.0 ñ')],
      ['file', Buffer.alloc(1001), 'long.jpg'],
      ['file', Buffer.alloc(1000), 'ñ "x.jpg'.replaceAll('"', '%22')],
    ]),
  );
  expect(parts).toEqual([
    { name: 'licence', text: 'CC BY 4.0 ñ' },
    { name: 'file', file: 'long.jpg', bytes: null },
    { name: 'file', file: 'ñ %22x.jpg', bytes: Buffer.alloc(1000) },
  ]);
});

test.each([
  ['cut off', form([['file', Buffer.alloc(50), 'a.jpg']]).subarray(0, 90), TYPE],
  ['without a boundary', form([]), 'multipart/form-data'],
  ['of another boundary', form([['a', Buffer.from('b')]]), 'multipart/form-data; boundary=other'],
  ['with a field that is too long', form([['a', Buffer.alloc(101)]]), TYPE],
  ['with too many parts', form(Array.from({ length: 11 }, () => ['a', Buffer.alloc(1)] as const)), TYPE],
  ['with an endless head', Buffer.concat([Buffer.from('------cut\r\n'), Buffer.alloc(9000, 'a')]), TYPE],
  ['with a part without a name', Buffer.from('------cut\r\n\r\n\r\n------cut--'), TYPE],
])('a form %s is refused', async (_, body, type) => {
  await expect(read(body, [13], type)).rejects.toThrow(BrokenForm);
});

test('a form with nothing in it is empty', async () => {
  expect(await read(form([]))).toEqual([]);
});
