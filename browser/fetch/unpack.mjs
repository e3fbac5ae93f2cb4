// Unpacks the fetched Chromium, the libraries that a bare machine lacks, and fonts, into the folder that is named.
import { createReadStream, createWriteStream, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import tar from 'tar-fs'

const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules')
const packed = join(packages, '@sparticuz/chromium/bin')
const out = resolve(process.argv[2])
if (existsSync(out)) process.exit(0)

const making = `${out}.${process.pid}`
mkdirSync(join(making, 'fonts'), { recursive: true })
const unpack = (name, into) => pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), into)
await unpack('chromium.br', createWriteStream(join(making, 'chromium')))
chmodSync(join(making, 'chromium'), 0o755)
await unpack('al2023.tar.br', tar.extract(making))
await unpack('swiftshader.tar.br', tar.extract(making))
// the package's own list of fonts names folders of another system
cpSync(join(packages, '@expo-google-fonts/arimo'), join(making, 'fonts/arimo'), { recursive: true })
cpSync(join(packages, 'dejavu-fonts-ttf/ttf'), join(making, 'fonts/dejavu'), { recursive: true })
writeFileSync(join(making, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(out, 'fonts')}</dir><cachedir>${join(out, 'font-cache')}</cachedir>
<alias binding="same"><family>Arial</family><prefer><family>Arimo</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Arimo</family><family>DejaVu Sans</family></prefer></alias>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias></fontconfig>
`)
try {
  renameSync(making, out)
} catch (taken) {
  // another build was faster
  rmSync(making, { recursive: true, force: true })
  if (!existsSync(out)) throw taken
}
