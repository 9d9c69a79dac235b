// Lets one point at what matters in a picture, by the mouse or with the arrow keys. Without this there are two fields.
const form = document.querySelector('form.focus');
const picture = document.querySelector('.media-shown img');
const [x, y] = [form?.querySelector('#focus-x'), form?.querySelector('#focus-y')];

if (picture !== null && x && y && !x.disabled) {
  const mark = document.createElement('span');
  mark.className = 'focus-mark';
  const holder = picture.parentElement;
  holder.classList.add('pointing');
  holder.append(mark);
  const show = () => {
    mark.style.insetInlineStart = 'auto';
    mark.style.left = `${(picture.offsetLeft + (picture.clientWidth * Number(x.value)) / 100).toFixed(1)}px`;
    mark.style.top = `${(picture.offsetTop + (picture.clientHeight * Number(y.value)) / 100).toFixed(1)}px`;
  };
  picture.addEventListener('click', (event) => {
    const box = picture.getBoundingClientRect();
    x.value = String(Math.round((100 * (event.clientX - box.left)) / box.width));
    y.value = String(Math.round((100 * (event.clientY - box.top)) / box.height));
    show();
  });
  for (const field of [x, y]) field.addEventListener('input', show);
  addEventListener('resize', show);
  if (picture.complete) show();
  else picture.addEventListener('load', show);
}
