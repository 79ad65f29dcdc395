// Everything works without this file; it only makes some components nicer.
import '/built/writing.mjs'
import { createAll, Button, ErrorSummary, Radios, Checkboxes, CharacterCount, SkipLink } from '/built/govuk-frontend.min.js'

for (const component of [Button, ErrorSummary, Radios, Checkboxes, CharacterCount, SkipLink]) createAll(component)

// On paper the tables of charts stand open; what was shut before is shut again.
addEventListener('beforeprint', () => document.querySelectorAll('.waymark-chart__figures:not([open])').forEach(table => { table.open = true; table.dataset.printed = '' }))
addEventListener('afterprint', () => document.querySelectorAll('.waymark-chart__figures[data-printed]').forEach(table => { table.open = false; delete table.dataset.printed }))
