// What Keycloak's own pages do in scripts of their own, from a file: notice that somebody has signed in in another tab.
import { checkAuthSession, startSessionPolling } from './authChecker.js'

const { elsewhere, session, client } = document.body.dataset
startSessionPolling(elsewhere)
if (session) checkAuthSession(session)

// What answers a form is a page of its own, so that it can be loaded anew. Keycloak says so in a script within the page,
// which our policy stops.
const form = document.querySelector('form[action*="/login-actions/"]')
if (form) {
  const here = new URL(form.action)
  here.searchParams.delete('session_code')
  history.replaceState(null, '', here)
}

// A form that was sent is no place to come back to: Back then leads to the service, signed in or not.
document.addEventListener('submit', ({ target }) => {
  const [realm, act] = new URL(target.action).pathname.split('/login-actions/')
  if (client && act) history.replaceState(null, '', `${realm}/clients/${client}/redirect`)
})
