/** A post from the WordPress REST API, with `_embed`. */
export const wordpressPost = {
  id: 1042,
  date_gmt: '2026-02-11T09:30:00',
  modified_gmt: '2026-05-02T16:12:44',
  slug: 'coming-off-a-medicine',
  status: 'publish',
  type: 'post',
  link: 'https://clinic.example/coming-off-a-medicine/',
  title: {rendered: 'Coming off a medicine: don&#8217;t do it alone &amp; don&#8217;t rush'},
  content: {
    rendered:
      '\n<p class="wp-block-paragraph">Many medicines for the nerves need to be <strong>lowered slowly</strong>.</p>\n\n\n<h2 class="wp-block-heading" id="plan">Make a plan</h2>\n<ul class="wp-block-list">\n<li>Ask your prescriber how.</li>\n<li>Write it down.</li>\n</ul>\n<script>jQuery(function(){alert(1)})</script>\n<form action="/subscribe"><input name="email"><button>Subscribe</button></form>\n',
    protected: false,
  },
  excerpt: {rendered: '<p>Many medicines need to be lowered slowly. [&hellip;]</p>\n', protected: false},
  author: 7,
  acf: {last_reviewed: '2026-05-02', cautions: ''},
  _embedded: {
    author: [{id: 7, name: 'The clinic’s pharmacy team'}],
    'wp:featuredmedia': [
      {source_url: 'https://clinic.example/wp-content/uploads/2026/02/pills.jpg', alt_text: 'A weekly pill box'},
    ],
    'wp:term': [[{taxonomy: 'category', name: 'Medicines'}], [{taxonomy: 'post_tag', name: 'Withdrawal'}]],
  },
};

/** A JSON Feed 1.1 with two items. */
export const jsonFeedDocument = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Clinic: notes',
  home_page_url: 'https://clinic.example/',
  language: 'en',
  authors: [{name: 'Example Clinic'}],
  items: [
    {
      id: 'https://clinic.example/notes/2',
      url: 'https://clinic.example/notes/2',
      title: 'Worry time',
      content_html: '<p>Put your worries off until <em>half past five</em>, and then worry for ten minutes.</p>',
      summary: 'A small habit for busy minds.',
      date_published: '2026-01-15T08:00:00Z',
      tags: ['worry'],
      _clinic: {
        cautions: [
          {
            level: 'important',
            heading: 'This is not a treatment',
            body: 'If worry fills your days, talk to a clinician.',
          },
        ],
      },
    },
    {id: 2, title: 'An older note', content_text: 'Plain words.', author: {name: 'Somebody'}},
  ],
};

/** A page in the format of the NHS website content API, with sections and with health aspects that become cautions. */
export const schemaOrgPage = {
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  name: 'About an example medicine',
  headline: 'About an example medicine',
  description: 'What it is for, and when to get help.',
  inLanguage: 'en',
  lastReviewed: ['2026-03-01T09:00:00+00:00', '2099-03-01T09:00:00+00:00'],
  dateModified: '2026-03-02T10:00:00+00:00',
  author: {'@type': 'Organization', name: 'Example Health Service'},
  about: {'@type': 'Drug', name: 'Example medicine'},
  citation: [{'@type': 'CreativeWork', name: 'Example leaflet', url: 'https://leaflets.example/one'}],
  hasPart: [
    {
      '@type': 'HealthTopicContent',
      hasHealthAspect: 'https://schema.org/OverviewHealthAspect',
      headline: 'What it is for',
      hasPart: [{'@type': 'WebPageElement', text: '<p>It relaxes muscles.</p>'}],
    },
    {
      '@type': 'HealthTopicContent',
      hasHealthAspect: 'https://schema.org/MedicalHelpUrgentHealthAspect',
      headline: 'Ask for an urgent appointment if:',
      text: '<ul><li>you have missed several doses</li><li>you feel much worse</li></ul>',
    },
    {
      '@type': 'HealthTopicContent',
      hasHealthAspect: 'https://schema.org/MedicalHelpEmergencyHealthAspect',
      headline: 'Call an ambulance if:',
      text: '<ul><li>somebody cannot be woken</li></ul>',
    },
  ],
};

/** A Markdown file with front matter. */
export const markdownFile = `---
title: "Notes for a calmer evening"
lang: en
topics: [sleep, habits]
lastReviewed: 2026-03-03
reviewedBy:
  name: the clinic’s psychologist
cautions:
  - level: important
    heading: "This is general information"
    body: Talk to us if it does not help.
  - level: non-urgent
    heading: Speak to us if
    items:
      - you have not slept well for weeks
      - you worry about it
sources:
  - title: An example source
    url: https://example.org/source
---

Dim the lights an hour before bed. [1]

## And then

Read something slow.
`;
