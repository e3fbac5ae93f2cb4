// A form that is under way says so, and is not sent again. The server has its own guards: this only spares the wait.
const SAYS_SO_AFTER = 700
const AGAIN_AFTER = 20000

function begin (form, button) {
  form.setAttribute('aria-busy', 'true')
  button?.setAttribute('aria-disabled', 'true')
  const told = document.createElement('p')
  told.className = 'cs-sending'
  told.setAttribute('role', 'status')
  ;(button?.closest('.nhsuk-button-group') ?? button)?.after(told)
  setTimeout(() => { told.textContent = 'Sending. This can take a few seconds.' }, SAYS_SO_AFTER)
  setTimeout(() => end(form), AGAIN_AFTER)
}

function end (form) {
  form.removeAttribute('aria-busy')
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  for (const told of form.querySelectorAll('.cs-sending')) told.remove()
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
  if (form.hasAttribute('aria-busy')) event.preventDefault()
  else begin(form, event.submitter)
})

// Coming back to a page that the browser has kept as it was left.
addEventListener('pageshow', (event) => event.persisted && document.querySelectorAll('form[aria-busy]').forEach(end))

// What was typed and could not be saved is the business of whoever typed it.
document.querySelector('.nhsuk-header__account-form')?.addEventListener('submit', () => sessionStorage.clear())
