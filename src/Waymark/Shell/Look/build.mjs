// Builds the site's styles, fonts and scripts from the restored packages into wwwroot/built.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const packages = join(here, '../../../../node_modules')
const built = join(here, '../../wwwroot/built')

rmSync(built, { recursive: true, force: true })
mkdirSync(join(built, 'fonts'), { recursive: true })
const { css } = compile(join(here, 'waymark.scss'), { loadPaths: [packages], style: 'compressed', quietDeps: true })
writeFileSync(join(built, 'waymark.css'), css)
cpSync(join(packages, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), join(built, 'govuk-frontend.min.js'))
for (const script of ['waymark.mjs', 'writing.mjs', 'passkey.mjs']) cpSync(join(here, script), join(built, script))
for (const subset of ['latin', 'latin-ext'])
  for (const weight of [400, 700]) {
    const file = `atkinson-hyperlegible-${subset}-${weight}-normal.woff2`
    cpSync(join(packages, '@fontsource/atkinson-hyperlegible/files', file), join(built, 'fonts', file))
  }
// Pictures of charts are drawn with the older format of the same typeface.
for (const weight of [400, 700]) {
  const file = `atkinson-hyperlegible-latin-${weight}-normal.woff`
  cpSync(join(packages, '@fontsource/atkinson-hyperlegible/files', file), join(built, 'fonts', file))
}
// Documents carry whole typefaces: that of the site, and a wider one for letters that it lacks.
mkdirSync(join(built, 'documents'))
const atkinson = join(packages, '@expo-google-fonts/atkinson-hyperlegible')
cpSync(join(atkinson, '400Regular/AtkinsonHyperlegible_400Regular.ttf'), join(built, 'documents/AtkinsonHyperlegible-Regular.ttf'))
cpSync(join(atkinson, '700Bold/AtkinsonHyperlegible_700Bold.ttf'), join(built, 'documents/AtkinsonHyperlegible-Bold.ttf'))
cpSync(join(packages, 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), join(built, 'documents/DejaVuSans-Regular.ttf'))
cpSync(join(packages, 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'), join(built, 'documents/DejaVuSans-Bold.ttf'))
