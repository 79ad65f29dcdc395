// Everything works without this file; it only makes some components nicer.
import { createAll, Button, ErrorSummary, Radios, Checkboxes, CharacterCount, SkipLink } from '/built/govuk-frontend.min.js'

for (const component of [Button, ErrorSummary, Radios, Checkboxes, CharacterCount, SkipLink]) createAll(component)
