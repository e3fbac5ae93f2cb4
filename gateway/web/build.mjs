// Builds the pages' static files into the folder named by the first argument (target/classes/static by default), and
// Keycloak's sign-in theme into the one named by the second (target/keycloak-theme).
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const out = resolve(process.argv[2] ?? join(here, '../target/classes/static'))
const nhsuk = join(here, 'node_modules/nhsuk-frontend')
const wanted = JSON.parse(readFileSync(join(here, 'package.json'))).devDependencies['nhsuk-frontend']
const installed = JSON.parse(readFileSync(join(nhsuk, 'package.json'))).version
if (wanted !== installed) {
  console.error(`nhsuk-frontend ${installed} is installed but ${wanted} is wanted: run "npm ci --ignore-scripts" in gateway/web`)
  process.exit(1)
}

const assets = join(out, 'assets')
mkdirSync(assets, { recursive: true })
const { css } = sass.compile(join(here, 'countersign.scss'), {
  loadPaths: [join(here, 'node_modules')],
  style: 'compressed',
  quietDeps: true
})
if (css.includes('https://')) {
  console.error('The style sheet loads something from another host: check the font settings in countersign.scss')
  process.exit(1)
}
writeFileSync(join(assets, 'countersign.css'), css)
// The version is in the name, because a module's imports are not rewritten with a content hash.
cpSync(join(nhsuk, `dist/nhsuk/nhsuk-frontend-${installed}.min.js`), join(assets, `nhsuk-frontend-${installed}.min.js`))
for (const script of ['js-enabled.js', 'countersign.js', 'sending.js', 'answers.js']) cpSync(join(here, script), join(assets, script))
cpSync(join(nhsuk, 'dist/nhsuk/assets/images'), join(assets, 'images'), { recursive: true })

// Keycloak lets browsers keep what a theme loads for as long as they like: another style sheet has another name.
const theme = join(resolve(process.argv[3] ?? join(here, '../target/keycloak-theme')), 'countersign/login')
const named = (name, content) => `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`
const sheet = `css/${named('countersign', css)}.css`
const session = readFileSync(join(here, 'sign-in/session.js'))
const script = `js/${named('session', session)}.js`
rmSync(theme, { recursive: true, force: true })
cpSync(join(here, 'sign-in'), theme, { recursive: true, filter: (file) => !file.endsWith('.js') })
for (const [name, content] of [[sheet, css], [script, session]]) {
  mkdirSync(join(theme, 'resources', dirname(name)), { recursive: true })
  writeFileSync(join(theme, 'resources', name), content)
}
appendFileSync(join(theme, 'theme.properties'), `styles=${sheet}\nsession=${script}\n`)
