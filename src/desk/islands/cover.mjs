// Draws the parts of a picture that are covered or kept, by the mouse and with the keys. Without this there are numbers.
const holder = document.querySelector('.drawing');
const picture = holder?.querySelector('img');
const rows = [...document.querySelectorAll('[data-part]')];
const SIDES = ['x', 'y', 'width', 'height'];

const fieldsOf = (row) => SIDES.map((side) => document.getElementById(`${row.dataset.part}-${side}`));
const read = (row) => fieldsOf(row).map((field) => (field.value === '' ? NaN : Number(field.value.replace(',', '.'))));
const within = (value, most) => Math.min(most, Math.max(0, value));

function write(row, [x, y, width, height]) {
  const values = [x, y, within(width, 100 - x), within(height, 100 - y)];
  fieldsOf(row).forEach((field, at) => (field.value = values[at].toFixed(1).replace(/\.0$/, '')));
  show(row);
}

const boxes = new Map();

function show(row) {
  const values = read(row);
  let box = boxes.get(row);
  if (values.some(Number.isNaN)) {
    box?.remove();
    boxes.delete(row);
    return;
  }
  if (box === undefined) {
    box = document.createElement('button');
    box.type = 'button';
    box.className = `drawn ${row.dataset.part === 'crop' ? 'kept' : 'covered'}`;
    box.setAttribute('aria-label', row.querySelector('legend').textContent);
    box.addEventListener('keydown', (event) => move(event, row));
    boxes.set(row, box);
    holder.append(box);
  }
  const [x, y, width, height] = values;
  box.style.left = `${picture.offsetLeft + (picture.clientWidth * x) / 100}px`;
  box.style.top = `${picture.offsetTop + (picture.clientHeight * y) / 100}px`;
  box.style.width = `${(picture.clientWidth * width) / 100}px`;
  box.style.height = `${(picture.clientHeight * height) / 100}px`;
}

// Arrows move, with Shift they size, Delete takes it away.
function move(event, row) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const [x, y, width, height] = read(row);
  if (event.key === 'Delete' || event.key === 'Backspace') {
    for (const field of fieldsOf(row)) field.value = '';
    show(row);
    fieldsOf(row)[0].focus();
  } else if (step !== undefined) {
    const [across, down] = step;
    if (event.shiftKey) write(row, [x, y, Math.max(1, width + across), Math.max(1, height + down)]);
    else write(row, [within(x + across, 100 - width), within(y + down, 100 - height), width, height]);
  } else return;
  event.preventDefault();
}

if (holder && picture) {
  holder.classList.add('pointing');
  const help = document.createElement('figcaption');
  help.textContent = holder.dataset.help;
  holder.append(help);
  picture.draggable = false;
  let from = null;
  let row = null;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    return [
      within((100 * (event.clientX - box.left)) / box.width, 100),
      within((100 * (event.clientY - box.top)) / box.height, 100),
    ];
  };
  picture.addEventListener('pointerdown', (event) => {
    row = rows.find((each) => each.dataset.part !== 'crop' && fieldsOf(each).every((field) => field.value === ''));
    if (row === undefined) return;
    from = at(event);
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  picture.addEventListener('pointermove', (event) => {
    if (from === null) return;
    const to = at(event);
    const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    write(row, [left, top, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]);
  });
  picture.addEventListener('pointerup', () => {
    if (
      row &&
      read(row)
        .slice(2)
        .some((size) => !(size > 0.5))
    ) {
      for (const field of fieldsOf(row)) field.value = '';
      show(row);
    }
    from = null;
  });
  const all = () => rows.forEach(show);
  for (const each of rows) for (const field of fieldsOf(each)) field.addEventListener('input', () => show(each));
  addEventListener('resize', all);
  if (picture.complete) all();
  else picture.addEventListener('load', all);
}
