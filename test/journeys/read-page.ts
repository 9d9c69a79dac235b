/** What a page is made of, as the browser has it. */
export interface ReadPage {
  readonly lang: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Addresses of links, as written and whole. */
  readonly links: readonly { readonly written: string; readonly href: string }[];
  readonly ids: readonly string[];
  /** Addresses of pictures, films, styles and fonts, and of pictures for networks. */
  readonly files: readonly string[];
  readonly pictures: readonly Picture[];
  /** Types of the scripts in it. */
  readonly scripts: readonly string[];
  readonly structured: readonly string[];
  readonly head: string;
  readonly foot: string;
  /** Words for people in the page's own language: texts, labels and alternatives. */
  readonly words: readonly string[];
  /** `on…` attributes and `style` attributes, which the policy would refuse. */
  readonly inline: readonly string[];
}

interface Picture {
  readonly src: string;
  readonly alt: string | null;
  readonly sized: boolean;
}

/** Run in the browser, for `page.evaluate<ReadPage>`: the tests are compiled without the types of a browser. */
export const READ_PAGE = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const attributes = (selector, name) => all(selector).map((each) => each.getAttribute(name)).filter((value) => value);
  const lang = document.documentElement.lang;
  const words = [];
  const isOwn = (element) => element.closest('[lang]')?.lang === lang && element.closest('script, style, code') === null;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    if (text !== '' && node.parentElement && isOwn(node.parentElement)) words.push(text);
  }
  for (const element of all('[aria-label], [alt], [title], [placeholder], [value]')) {
    if (!isOwn(element)) continue;
    for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
      const text = element.getAttribute(name);
      if (text) words.push(text.trim());
    }
  }
  const sources = attributes('img[srcset], source[srcset]', 'srcset').flatMap((set) =>
    set.split(',').map((each) => each.trim().split(/\\s+/)[0]),
  );
  const files = [
    ...attributes('img, source, video, track', 'src'),
    ...attributes('video', 'poster'),
    ...attributes('link[rel=stylesheet], link[rel=preload], link[rel=alternate], link[rel=search]', 'href'),
    ...attributes('meta[property="og:image"]', 'content'),
    ...sources,
  ];
  return {
    lang,
    title: document.title,
    headings: all('h1').map((each) => each.textContent.trim()),
    links: all('a[href]').map((each) => ({ written: each.getAttribute('href'), href: each.href })),
    ids: all('[id]').map((each) => each.id),
    files: files.map((each) => new URL(each, location.href).href),
    pictures: all('img').map((each) => ({
      src: each.currentSrc || each.src,
      alt: each.getAttribute('alt'),
      sized: each.hasAttribute('width') && each.hasAttribute('height'),
    })),
    scripts: all('script').map((each) => each.type || 'text/javascript'),
    structured: all('script[type="application/ld+json"]').map((each) => each.textContent),
    head: document.querySelector('header')?.textContent ?? '',
    foot: document.querySelector('footer')?.textContent ?? '',
    words,
    inline: all('*').flatMap((each) => each.getAttributeNames().filter((name) => /^on|^style$/.test(name))),
  };
})()`;
