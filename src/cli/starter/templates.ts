import {emergencyNumbers} from '../../content/support/emergency-numbers.js';
import {COMMAND} from '../report/command-name.js';

/** What the starters of a new document need to know. */
export interface StarterOptions {
  readonly title: string;
  /** Language tag, such as `en`. */
  readonly lang: string;
}

/** A sentence of a new article that no published one should have. */
export const STARTER_SENTENCE = 'Write the text here, in short sentences.';

const article = ({title, lang}: StarterOptions): string => `---
# An article. Lines that begin with # are notes: delete them, or delete the # to use a field.
title: ${quote(title)}
lang: ${lang}
# One or two sentences that are shown before the article is opened.
# summary: "…"
# Topics. "medicines" makes the card ask for a caution.
# topics: [sleep]

# Cautions stand above the text and are never hidden. Levels, least severe first: important, non-urgent, urgent, emergency.
# cautions:
#   - level: urgent
#     heading: "Ask for an urgent appointment if:"
#     items:
#       - "…"

# Who checked the text, and when. Until then the card says that nobody has. Write a day as 2026-03-31.
# reviewedBy: {name: "…", role: "…"}
# lastReviewed: 2026-03-31
# nextReview: 2028-03-31

# Numbered sources. In the text, [1] points to the first one.
# sources:
#   - {title: "…", url: "https://…"}

# What a reader can do next. / is your site: name it with --site when you build.
# action: {label: "Talk to our team", href: /contact}
---

## A heading

${STARTER_SENTENCE} **Bold**, *italic*, [names of pages](https://clinic.example/) and lists work:

- one thing
- another thing
`;

const breathing = ({title, lang}: StarterOptions): string => `# yaml-language-server: $schema=../.schemas/breathing.json
# A breathing exercise: one breath, repeated. docs: "breathing" in docs/content.md
title: ${quote(title)}
lang: ${lang}
phases:                     # kinds: inhale, hold, exhale, rest; seconds: 0.5 to 60
  - {kind: inhale, seconds: 5}
  - {kind: exhale, seconds: 5}
minutes: 3
# cautions:
#   - {level: important, heading: "…", body: "…"}
# sources:
#   - {title: "…", url: "https://…"}
`;

const mood = ({title, lang}: StarterOptions): string => `# yaml-language-server: $schema=../.schemas/mood.json
# One question about mood, and what you offer after each answer.
question: ${quote(title)}
lang: ${lang}
options:                    # face: 1 (very low) to 5 (very good)
  - {value: 1, label: "Very low", face: 1}
  - {value: 2, label: "Low", face: 2}
  - {value: 3, label: "Okay", face: 3}
  - {value: 4, label: "Good", face: 4}
  - {value: 5, label: "Very good", face: 5}
# What you offer: for these values of the options above.
# next:
#   - for: [1, 2]
#     text: "…"
#     action: {label: "Talk to our team", href: /contact}
# Your own crisis lines. Without it, the built-in lines of the country are shown.
# support: support/GB.json
`;

const support = ({title, lang}: StarterOptions): string => `# yaml-language-server: $schema=../.schemas/support.json
# Crisis lines of a country, instead of the built-in ones. Have a named person dial every number before you publish it.
country: ${quote(title)}    # two letters, ISO 3166-1
lang: ${lang}
# The emergency number of the country, in quotation marks. This is the built-in one: check it.
emergency: ${quote(emergencyNumbers(title).join(' or '))}
# Without lines of your own, the built-in lines of the country are shown.
lines: []
# lines:
#   - name: "…"
#     contacts:
#       - {type: phone, display: "…", dial: "…", hours: "24/7", cost: free}
#     checked: 2026-03-31     # the day on which it was dialled
#     checkedBy: "…"          # the person who dialled it
#     source: "https://…"
`;

/** Texts of new documents by type. Each has every field that writers use, with notes. */
export const starters: Readonly<Record<string, (options: StarterOptions) => string>> = {
  article,
  breathing,
  mood,
  support,
};

/** Folder and extension of new documents by type. */
export const starterPlaces: Readonly<Record<string, readonly [folder: string, extension: string]>> = {
  article: ['articles', 'md'],
  breathing: ['breathing', 'yaml'],
  mood: ['mood', 'yaml'],
  support: ['support', 'yaml'],
};

/** Text of the file that explains a new content folder. The command line skips files of this name. */
export const folderGuide = `# Content

One file for each document. Subfolders say what it is: articles (Markdown), breathing, mood, support (YAML or JSON).
drafts/ holds texts that are not ready; they are not published.

    ${COMMAND} preview content
    ${COMMAND} new article "A title"
    ${COMMAND} build content --out public/v1 --site https://clinic.example
`;

const quote = (text: string): string => JSON.stringify(text);
