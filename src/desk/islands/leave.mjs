// Leave quickly: Escape twice within a second goes where the link "Leave quickly" goes, and takes the place of this
// page in the history of the tab.

const WITHIN_MS = 1000;
let last = -Infinity;

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const now = performance.now();
  if (now - last < WITHIN_MS) window.location.replace('/leave');
  last = now;
});
