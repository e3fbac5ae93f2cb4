import { initAll } from './nhsuk-frontend-10.6.1.min.js'

initAll()

// A list that htmx has put in the place of another: the design system's behaviour, and the focus to what was found.
document.body.addEventListener('htmx:load', ({ detail: { elt } }) => {
  if (!elt.matches('.cs-list')) return
  initAll({ scope: elt })
  elt.querySelector('.cs-found')?.focus()
})

// Answers that were sent with their page need not be kept in this window any longer.
const saved = document.querySelector('[data-saved]')?.dataset.saved
Object.keys(sessionStorage)
  .filter((key) => saved && key.startsWith(`answers:${saved}:`))
  .forEach((key) => sessionStorage.removeItem(key))

for (const [event, busy] of [['htmx:beforeRequest', 'true'], ['htmx:afterRequest', 'false']]) {
  document.body.addEventListener(event, ({ detail: { target } }) => target.setAttribute('aria-busy', busy))
}

// What a list cannot get in place it gets as a page, or as the page that says what is wrong.
for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.body.addEventListener(failure, ({ detail }) => {
    if (detail.target.matches('.cs-list')) location.assign(detail.pathInfo.finalRequestPath)
  })
}
