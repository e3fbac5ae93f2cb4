import { initAll } from './nhsuk-frontend-10.6.1.min.js'

initAll()

// The design system's behaviour for what htmx has just put on the page.
document.body.addEventListener('htmx:afterSwap', (event) => initAll({ scope: event.detail.target }))
