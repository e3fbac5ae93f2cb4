// Saves each answer of a form as it is given. What cannot be saved is kept in this window, under the name of
// whoever typed it, until it can: through a lost network, the end of the login, a reload.
const PAUSE = 1500
const AGAIN = 20000

const form = document.querySelector('form[data-keep]')
const questions = [...form.querySelectorAll('[data-question]')]
const pauses = new Map()
let leaving = false

const number = (question) => question.dataset.question
const control = (question, name) => question.querySelector(`[name="${name}.${number(question)}"]`)
const place = (question) => `answers:${form.dataset.keep}:${number(question)}`
const keptOf = (question) => JSON.parse(sessionStorage.getItem(place(question)))
const forget = (question) => sessionStorage.removeItem(place(question))

// Every control of the question by its name, but the version that the next answer is saved over.
const controls = (question) => [...question.querySelectorAll('[name]')].filter((one) => one.name !== `version.${number(question)}` && one.type !== 'button')

function typed (question) {
  const answer = {}
  for (const one of controls(question)) {
    if (one.type !== 'radio') answer[one.name] = one.value
    else if (one.checked) answer[one.name] = one.value
    else answer[one.name] ??= ''
  }
  return { answer, version: control(question, 'version').value }
}

const same = (one, other) => Object.keys(one).every((name) => one[name] === (other[name] ?? ''))

function keep (question) {
  sessionStorage.setItem(place(question), JSON.stringify(typed(question)))
}

function save (question) {
  clearTimeout(pauses.get(question))
  question.dispatchEvent(new Event('answered'))
}

function saveSoon (question) {
  clearTimeout(pauses.get(question))
  pauses.set(question, setTimeout(() => save(question), PAUSE))
}

// What was typed on while the answer was on its way is still to be saved, over the version that it has now.
function saved (question, sent) {
  const now = typed(question).answer
  if (Object.keys(now).every((name) => now[name] === (sent.get(name) ?? ''))) forget(question)
  else keep(question)
}

function tell (question, words, link) {
  const told = document.createElement('p')
  told.className = 'nhsuk-error-message cs-unsaved'
  told.textContent = words
  if (link) {
    const way = document.createElement('a')
    way.href = location.href
    way.textContent = link
    way.addEventListener('click', () => { leaving = true })
    told.append(' ', way)
  }
  question.querySelector('.cs-unsaved')?.remove()
  question.querySelector('.cs-question__state').append(told)
}

function failed (question, status) {
  if (status === 401 || status === 403) {
    tell(question, 'Not saved: you are signed out, or this can no longer be answered. What you entered is kept in this window.', 'Sign in and come back to it')
  } else if (status === 404 || status === 413) {
    tell(question, 'Not saved: this page is no longer as it was. What you entered is kept in this window.', 'Open it again')
  } else {
    tell(question, 'Not saved: the service cannot be reached. What you entered is kept in this window and will be saved when it can.')
    setTimeout(() => waiting(question) && save(question), AGAIN)
  }
}

const waiting = (question) => question.querySelector('.cs-unsaved') && keptOf(question)

// What to do about a colleague's answer is for whoever is overtaken to say.
function conflicting (question) {
  const mine = question.querySelector('.cs-instead')
  const theirs = question.querySelector('.cs-theirs')
  mine?.addEventListener('click', () => {
    control(question, 'version').value = mine.value
    save(question)
  })
  if (!theirs) return
  theirs.href = location.href
  theirs.addEventListener('click', () => forget(question))
}

// Nothing is put back over a page that already shows what was typed.
function restore (question) {
  const kept = keptOf(question)
  if (!kept || form.dataset.asTyped) return
  if (!kept.answer) return forget(question)
  if (same(kept.answer, typed(question).answer)) return forget(question)
  for (const one of controls(question)) {
    const before = kept.answer[one.name] ?? ''
    if (one.type === 'radio') one.checked = one.value === before
    else one.value = before
  }
  control(question, 'version').value = kept.version
  save(question)
}

function forgetOthers () {
  const person = `answers:${form.dataset.keep.split('/')[0]}/`
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith('answers:') && !key.startsWith(person))
    .forEach((key) => sessionStorage.removeItem(key))
}

for (const question of questions) {
  question.addEventListener('input', () => {
    keep(question)
    saveSoon(question)
  })
  question.addEventListener('change', () => save(question))
  question.addEventListener('htmx:afterRequest', ({ detail: { xhr, requestConfig } }) => {
    if (xhr.status >= 200 && xhr.status < 300) saved(question, requestConfig.formData)
    else if (xhr.status === 409) conflicting(question)
    else if (xhr.status !== 422) failed(question, xhr.status)
  })
}

form.addEventListener('submit', (event) => {
  pauses.forEach(clearTimeout)
  if (form.querySelector('.htmx-request')) {
    event.preventDefault()
    form.addEventListener('htmx:afterRequest', () => setTimeout(() => form.requestSubmit(event.submitter)), { once: true })
  } else {
    leaving = true
  }
})

// What is said of an answer may move what is being pressed from under the finger; it is pressed all the same.
let pressed
addEventListener('pointerdown', ({ target, clientX, clientY }) => {
  const control = target.closest('button, label')
  pressed = control && { control, clientX, clientY }
}, true)
addEventListener('pointercancel', () => { pressed = undefined }, true)
addEventListener('click', () => { pressed = undefined }, true)
addEventListener('pointerup', ({ clientX, clientY }) => {
  const before = pressed
  if (!before || Math.hypot(clientX - before.clientX, clientY - before.clientY) > 10) return
  setTimeout(() => {
    if (pressed !== before) return
    pressed = undefined
    before.control.click()
  }, 150)
}, true)

addEventListener('online', () => questions.filter(waiting).forEach(save))
addEventListener('beforeunload', (event) => {
  if (!leaving && questions.some(waiting)) event.preventDefault()
})

forgetOthers()
addEventListener('load', () => questions.forEach(restore))
