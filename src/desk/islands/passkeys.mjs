// Passkeys, for forms that carry what the browser is to be asked in `data-options`. Without this file, without scripts
// or without passkeys in the browser, those forms stay hidden and the other way in is used. The answer goes back as a
// field of the form: nothing here speaks to a server.

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytesOf(each.id) }));

async function make(options) {
  const user = { ...options.user, id: bytesOf(options.user.id) };
  const publicKey = { ...options, user, challenge: bytesOf(options.challenge) };
  publicKey.excludeCredentials = named(options.excludeCredentials);
  const { id, rawId, type, response } = await navigator.credentials.create({ publicKey });
  const { clientDataJSON, attestationObject } = response;
  return {
    id,
    rawId: textOf(rawId),
    type,
    response: { clientDataJSON: textOf(clientDataJSON), attestationObject: textOf(attestationObject) },
  };
}

async function answer(options) {
  const publicKey = { ...options, challenge: bytesOf(options.challenge) };
  publicKey.allowCredentials = named(options.allowCredentials);
  const { id, rawId, type, response } = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature } = response;
  return {
    id,
    rawId: textOf(rawId),
    type,
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
    },
  };
}

async function ask(form) {
  const failed = form.querySelector('[data-failed]');
  failed.hidden = true;
  try {
    const options = JSON.parse(form.dataset.options);
    const given = await (form.dataset.passkey === 'make' ? make(options) : answer(options));
    form.querySelector('input[data-answer]').value = JSON.stringify(given);
    form.submit();
  } catch {
    // Said no, took too long, or has none for this place: browsers do not tell which.
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential !== undefined) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask(form);
    });
  }
}
