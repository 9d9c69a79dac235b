import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strippedSound } from './strip-sound.ts';

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const SOUND = text('the sound itself');

function chunk(name: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function wav(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([text('WAVE'), ...chunks]);
  return chunk('RIFF', body);
}

function block(type: number, last: boolean, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([(last ? 0x80 : 0) | type, 0, 0, body.length]), body]);
}

const id3 = (body: Buffer): Buffer =>
  Buffer.concat([text('ID3\x04\0\x40'), Buffer.from([0, 0, body.length >> 7, body.length & 0x7f]), body]);
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), SOUND]);

function expectStripped(recording: Buffer, sound: Buffer): Buffer {
  const stripped = Buffer.from(strippedSound(recording) ?? []);
  expect(stripped.length).toBe(recording.length);
  expect(stripped.includes('CANARY')).toBe(false);
  expect(stripped.indexOf(sound)).toBe(recording.indexOf(sound));
  expect(recording.includes('CANARY')).toBe(true);
  return stripped;
}

test('a WAV keeps format and sound where they were, and loses the words before and behind', () => {
  const data = chunk('data', SOUND);
  const stripped = expectStripped(
    wav(
      chunk('fmt ', Buffer.alloc(16, 1)),
      chunk('bext', text('CANARY 19.4,-99.1')),
      data,
      chunk('LIST', text('INFOCANARY!')),
    ),
    data,
  );
  expect(stripped.includes(chunk('fmt ', Buffer.alloc(16, 1)))).toBe(true);
});

test('an MP3 loses its tags at both ends', () => {
  const footer = Buffer.alloc(32);
  footer.write('APETAGEX', 'latin1');
  footer.writeUInt32LE(32 + 6, 12);
  const v1 = Buffer.alloc(128);
  v1.write('TAGCANARY', 'latin1');
  const lyrics = text('LYRICSBEGINCANARYLYRICSEND');
  const ape = Buffer.concat([text('CANARY'), footer]);
  expectStripped(Buffer.concat([id3(text('GEOB CANARY')), FRAME, lyrics, ape, v1]), FRAME);
  expectStripped(Buffer.concat([id3(text('CANARY')), id3(text('CANARY')), Buffer.alloc(40), FRAME]), FRAME);
});

test('a FLAC loses comments and pictures', () => {
  const stripped = expectStripped(
    Buffer.concat([
      text('fLaC'),
      block(0, false, Buffer.alloc(34, 7)),
      block(4, false, text('CANARY')),
      block(6, true, text('CANARY.jpg')),
      SOUND,
    ]),
    SOUND,
  );
  expect(stripped.subarray(4, 42).equals(block(0, false, Buffer.alloc(34, 7)))).toBe(true);
});

test('what is cut off, is something else, or has other sound under its tag is not stripped', () => {
  const whole = wav(chunk('data', SOUND), chunk('LIST', text('CANARY')));
  expect(strippedSound(whole.subarray(0, whole.length - 1))).toBeNull();
  expect(strippedSound(Buffer.concat([id3(text('CANARY')), text('fLaC')]))).toBeNull();
  expect(strippedSound(Buffer.concat([id3(text('CANARY')), Buffer.from([0xff, 0xf1, 0x50])]))).toBeNull();
  for (const other of ['OggS', '#!AMR\n', 'ID3', 'fLaC', 'RIFF', ''])
    expect(strippedSound(text(other)), other).toBeNull();
});

test('whatever comes, it ends, keeps its length, and throws nothing', () => {
  const heads = fc.constantFrom('fLaC', 'ID3\x04\0\0\0\0\0\x05', 'RIFF\0\0\0\0WAVE', '\xFF\xFB', '');
  const tails = fc.constantFrom('LYRICSEND', '999999LYRICS200', 'xLYRICS200', `APETAGEX${'\xFF'.repeat(24)}`, '');
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 300 }), tails, (head, middle, tail) => {
      const stripped = strippedSound(Buffer.concat([text(head), middle, text(tail)]));
      expect(stripped?.length ?? head.length + middle.length + tail.length).toBe(
        head.length + middle.length + tail.length,
      );
    }),
  );
});
