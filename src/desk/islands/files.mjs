// Shows how far the files of a picture are, without loading the page again: somebody may be writing on it. Without this a
// link leads to a page that looks again by itself.
const MOST_LOOKS = 300;
const part = document.querySelector('#site-files');

async function look(left) {
  const path = part.dataset.look;
  if (path === undefined || left === 0) return;
  const answer = await fetch(path).catch(() => null);
  // Signed out or away: what stands here stays, and the next look tells.
  if (answer?.ok && new URL(answer.url).pathname === path) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('#site-files');
    if (now !== null) put(now);
  }
  setTimeout(look, 1000, left - 1);
}

function put(now) {
  if (now.dataset.look === undefined) delete part.dataset.look;
  const bar = now.querySelector('progress');
  const own = part.querySelector('progress');
  // Of a bar that goes on only the words are new: nobody is told every second that there is one.
  if (bar !== null && own !== null) {
    for (const name of ['max', 'value']) if (bar.hasAttribute(name)) own.setAttribute(name, bar.getAttribute(name));
    const words = part.querySelector('p');
    if (words.textContent !== bar.nextElementSibling.textContent)
      words.textContent = bar.nextElementSibling.textContent;
    return;
  }
  const [heading] = part.children;
  part.replaceChildren(heading, ...[...now.children].slice(1));
}

look(MOST_LOOKS);
