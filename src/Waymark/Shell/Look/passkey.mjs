// Makes and uses passkeys. A form says in data-passkey what it is for (create or get) and in data-options where to ask.
// Without this file, or in a browser without passkeys, the forms stay hidden and the page says what is missing.
const forms = document.querySelectorAll('form[data-passkey]')

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON) {
  for (const missing of document.querySelectorAll('[data-without-passkey]')) missing.hidden = true
  for (const form of forms) {
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      answer(form).catch(() => problem(form, 'No passkey was used. Try again, or choose another way.'))
    })
  }
}

async function answer (form) {
  problem(form, '')
  const asked = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin' })
  if (!asked.ok || asked.redirected) return problem(form, 'The site did not answer. Open this page again and try once more.')
  const { challenge, options } = await asked.json()
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  form.elements.challenge.value = challenge
  form.elements.credential.value = JSON.stringify(credential)
  form.submit()
}

function problem (form, words) {
  const place = form.querySelector('[data-passkey-problem]')
  place.textContent = words
  place.hidden = words.length === 0
}
