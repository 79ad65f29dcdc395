// While one writes: the row is kept by itself, and words that leave a provision open are named. Everything works without this file.

const pause = 1500

/** Calls what was asked for once nothing more has been typed for a moment. */
const later = (wait, call) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(call, wait) } }

for (const form of document.querySelectorAll('form[data-keep]')) {
  const said = form.querySelector('[data-kept]')
  const version = form.querySelector('[name="Asked.Version"]')
  let busy = false
  const keep = async () => {
    if (busy) return changed()
    busy = true
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { accept: 'application/json' } })
      if (answer.ok) {
        version.value = (await answer.json()).version
        said.textContent = `Kept at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}.`
      } else said.textContent = answer.status === 409 ? 'Not kept yet: press Save to see what must be put right.' : 'Not kept: press Save.'
    } catch { said.textContent = 'Not kept: there is no connection. Your words are still here.' }
    busy = false
  }
  const changed = later(pause, keep)
  form.addEventListener('input', () => { said.textContent = ''; changed() })
}

for (const form of document.querySelectorAll('form[data-wording]')) {
  const box = form.querySelector('textarea')
  const hits = document.querySelector('[data-wording-hits]')
  const look = async () => {
    const body = new URLSearchParams({ text: box.value, __RequestVerificationToken: form.elements.__RequestVerificationToken.value })
    const answer = await fetch(form.dataset.wording, { method: 'POST', body }).catch(() => null)
    if (!answer?.ok) return
    const found = await answer.json()
    hits.hidden = found.length === 0
    hits.querySelector('ul').replaceChildren(...found.map(hit => {
      const item = document.createElement('li')
      const words = document.createElement('strong')
      words.textContent = `“${hit.text}”`
      item.append(words, ` ${hit.why} `, hit.ask)
      return item
    }))
  }
  const changed = later(600, look)
  box?.addEventListener('input', changed)
  if (box?.value) look()
}
