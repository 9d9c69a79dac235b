import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPage } from '../../test/fixtures/pages/every-page.ts';
import { skeletonOf, unclosed } from '../../test/fixtures/pages/markup.ts';

const plain = everyPage().map(({ name, html }) => ({ name, skeleton: skeletonOf(html) }));

test.each([
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  '</title></head><body>',
  '--><img src=x onerror=alert(1)>',
  ']]></content><!--',
  '&lt;script&gt; &#60;b&#62; &amp;',
  '</script><script>alert(1)</script>',
  '{{constructor}} ${1} {count}',
  '\u202e\u0000\ud800 \u2028',
])('what anybody writes stays text on every page: %j', (hostile) => {
  for (const [at, { name, html }] of everyPage((word) => `${word}${hostile}`).entries()) {
    expect(skeletonOf(html), name).toBe(plain[at]?.skeleton);
  }
});

test('whatever is written, the markup is ours', () => {
  const nasty = fc.string({ unit: fc.constantFrom(...`<>"'&=/\`!-[]{}$ax \n`), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
      for (const [at, { html }] of everyPage((word) => `${word}${text}`).entries()) {
        expect(skeletonOf(html)).toBe(plain[at]?.skeleton);
      }
    }),
    { numRuns: 8 },
  );
});

test('every element that opens is closed', () => {
  for (const { name, html } of everyPage()) expect(unclosed(html, 'html'), name).toBe(null);
});
