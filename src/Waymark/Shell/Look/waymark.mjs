// Everything works without this file; it only makes some components nicer.
import { createAll, Button, ErrorSummary, Radios, Checkboxes, CharacterCount } from '/built/govuk-frontend.min.js'

for (const component of [Button, ErrorSummary, Radios, Checkboxes, CharacterCount]) createAll(component)
