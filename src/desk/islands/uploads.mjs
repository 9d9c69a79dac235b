// Shows how much of a form with files has been sent. Without this the browser sends it by itself.
const form = document.querySelector('form.upload');
const progress = form?.querySelector('progress');
const output = form?.querySelector('output');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  const button = form.querySelector('button');
  const stop = () => {
    // Whatever went wrong, the browser tells it better.
    form.submit();
  };
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    progress.value = total === 0 ? 0 : (100 * loaded) / total;
    if (loaded === total) output.textContent = form.dataset.done;
  });
  request.addEventListener('load', () => {
    if (request.status === 200 && /\/media\/uploads\//.test(request.responseURL)) location.assign(request.responseURL);
    else {
      // What is wrong is on the page that came back; the files are still chosen on this one.
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      output.textContent = (page.querySelector('.error') ?? page.querySelector('main p'))?.textContent ?? '';
      button.disabled = false;
      progress.hidden = true;
    }
  });
  request.addEventListener('error', stop);
  request.open('POST', form.action);
  button.disabled = true;
  progress.hidden = false;
  request.send(new FormData(form));
});
