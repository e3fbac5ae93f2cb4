// What Keycloak's own pages do in scripts of their own, from a file: notice that somebody has signed in in another tab.
import { checkAuthSession, startSessionPolling } from './authChecker.js'

const { elsewhere, session, client } = document.body.dataset
startSessionPolling(elsewhere)
if (session) checkAuthSession(session)

// A form that was sent is no place to come back to: Back then leads to the service, signed in or not.
document.addEventListener('submit', ({ target }) => {
  const [realm, act] = new URL(target.action).pathname.split('/login-actions/')
  if (client && act) history.replaceState(null, '', `${realm}/clients/${client}/redirect`)
})
