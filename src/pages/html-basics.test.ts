import { describe, expect, test } from 'vitest';
import { everyPage } from '../../test/fixtures/pages/every-page.ts';
import { tagsOf, type Tag } from '../../test/fixtures/pages/markup.ts';

const SCHEMES = /^(\/(?!\/)|#|https:\/\/|mailto:)/;

describe.each(everyPage())('$name', ({ html }) => {
  const tags = tagsOf(html).filter((tag) => !tag.closing);
  const named = (...names: string[]): Tag[] => tags.filter((tag) => names.includes(tag.name));
  const ids = tags.flatMap((tag) => tag.attributes.get('id') ?? []);

  test('has one title and one first heading, and headings that skip no level', () => {
    expect(named('title')).toHaveLength(1);
    expect(named('h1')).toHaveLength(1);
    let last = 0;
    for (const heading of named('h1', 'h2', 'h3', 'h4')) {
      const level = Number(heading.name.slice(1));
      expect(level - last).toBeLessThanOrEqual(1);
      last = level;
    }
  });

  test('has each id once, and what is referred to', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const { attributes } of tags) {
      for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget']) {
        for (const id of attributes.get(name)?.split(' ') ?? []) expect(ids).toContain(id);
      }
      const href = attributes.get('href') ?? '';
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
    }
  });

  test('has a label for each field and an alternative for each picture', () => {
    const labelled = new Set(named('label').map((label) => label.attributes.get('for')));
    for (const { attributes } of named('input', 'select')) {
      const type = attributes.get('type');
      if (type === 'hidden' || type === 'checkbox') continue;
      expect(attributes.has('aria-label') || labelled.has(attributes.get('id')), String(attributes.get('name'))).toBe(
        true,
      );
    }
    for (const image of named('img')) {
      expect(image.attributes.has('alt')).toBe(true);
      expect(image.attributes.has('width') && image.attributes.has('height')).toBe(true);
    }
  });

  test('has no script, no style of its own, and loads nothing from elsewhere', () => {
    for (const script of named('script')) expect(script.attributes.get('type')).toBe('application/ld+json');
    expect(named('style', 'iframe', 'object', 'embed', 'svg')).toEqual([]);
    for (const { name, attributes } of tags) {
      expect([...attributes.keys()].filter((key) => key.startsWith('on') || key === 'style')).toEqual([]);
      for (const key of ['src', 'poster', 'srcset']) expect(attributes.get(key) ?? '/').toMatch(/^\/(?!\/)/);
      if (name === 'link' && /stylesheet|preload/.test(attributes.get('rel') ?? '')) {
        expect(attributes.get('href')).toMatch(/^\/assets\//);
      }
      if (name === 'a') expect(attributes.get('href')).toMatch(SCHEMES);
      if (name === 'form') expect(attributes.get('action')).toMatch(/^\/(?!\/)/);
    }
  });
});
