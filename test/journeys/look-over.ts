import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Problems that axe finds, one line each: the rule, how bad it is, and where. */
export async function problemsOn(page: Page, options: { contrast: boolean | 'alone' }): Promise<string[]> {
  // As the inspector does: the page's own policy lets no script in.
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: ${options.contrast !== false} } },
    ${options.contrast === 'alone' ? "runOnly: ['color-contrast']," : ''}
  }).then(({ violations }) => violations.flatMap(({ id, impact, tags, nodes }) =>
    // What is only a recommendation counts when it is serious.
    tags.includes('best-practice') && !['serious', 'critical'].includes(impact)
      ? []
      : nodes.map((node) => id + ' (' + impact + '): ' + node.target.join(' ') + ' ' + node.html.slice(0, 120))))`);
}

/** What stands out over the side of the window, so that one would have to scroll sideways to read on. */
export function standingOut(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    const scrolls = (element) => {
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)) return true;
      }
      return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (right > wide + 1 || left < -1) && !scrolls(element);
    });
    const told = out.map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.tagName + '.' + element.className + ' from ' + left + ' to ' + right + ' of ' + wide;
    });
    if (document.documentElement.scrollWidth > wide) told.push('the page is ' + document.documentElement.scrollWidth);
    return told.slice(0, 8);
  })()`);
}
