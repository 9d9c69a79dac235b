import { expect, test } from 'vitest';
import { contextOf, worldOf } from '../../test/fixtures/pages/views.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { jsonLd } from './json-ld.ts';

const world = worldOf();

function described(work: PublishedWork, path: string): Record<string, unknown> {
  const parsed: { '@graph': Record<string, unknown>[] } = JSON.parse(jsonLd(work, contextOf(world, path)));
  return parsed['@graph'][0] ?? {};
}

test('nothing that is written can end the element', () => {
  const hostile = worldOf((word) => `${word}</script><!--\u2028`);
  const text = jsonLd(hostile.video, contextOf(hostile, '/en/stories/video'));
  expect(text).not.toContain('<');
  expect(text).not.toContain('\u2028');
  expect(JSON.stringify(JSON.parse(text))).toContain('</script>');
});

test('a diary is a post of a blog, and what is retold is by the organisation and its guests', () => {
  const diary = described(world.diary, '/en/stories/diary');
  expect(diary).toMatchObject({ '@type': 'BlogPosting', isPartOf: { '@type': 'Blog' }, inLanguage: 'en' });
  expect(diary['author']).toEqual([{ '@type': 'Person', name: 'guest' }]);
  const retold = { ...world.diary, bylines: world.diary.bylines.slice(0, 1) };
  expect(described(retold, '/en/stories/diary')['author']).toEqual([{ '@id': 'https://vela.example/#organisation' }]);
});

test('a report has its number and its document, a film its words', () => {
  expect(described(world.report, '/en/reports/report')).toMatchObject({
    '@type': 'Report',
    reportNumber: 'index',
    encoding: { contentUrl: 'https://vela.example/media/gg.pdf' },
  });
  expect(described(world.video, '/en/stories/video')).toMatchObject({
    video: { '@type': 'VideoObject', duration: 'PT52S', transcript: expect.stringContaining('paragraph') },
  });
});

test('the first language names its translations, and each of them the first', () => {
  expect(described(world.case, '/en/cases/case')).toHaveProperty('workTranslation');
  const spanish = { ...world.case, locale: 'es' as typeof world.case.locale };
  expect(described(spanish, '/en/cases/case')).toMatchObject({
    translationOfWork: { '@id': 'https://vela.example/en/cases/case' },
  });
});
