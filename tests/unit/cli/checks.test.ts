import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkFolder} from '../../../src/cli/checks/check-folder.js';
import {readabilityOf} from '../../../src/cli/checks/readability.js';
import {countSiteLinks, resolveSiteLinks} from '../../../src/cli/output/site-links.js';
import {article, withFolder} from './content-folder.js';

const today = '2026-11-28';

/** The problems of a folder as `error` or `warning`, file, marked text and message. */
async function check(files: Readonly<Record<string, string>>, strict = false): Promise<string[]> {
  const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict, today}));
  return problems.map(({file, range, message, help, isError}) => {
    const marked = range?.text.slice(range.column - 1, range.column - 1 + range.length) ?? '';
    return `${isError ? 'error' : 'warning'} ${file} «${marked}» ${message}${help === undefined ? '' : ` = ${help}`}`;
  });
}

const withBody = (body: string, ...lines: readonly string[]) =>
  `---\ntitle: Sleep\n${lines.join('\n')}\n---\n\n${body}\n`;
const mood = (more: string) => `question: How?\noptions: [{value: 1, label: Low}, {value: 2, label: Good}]\n${more}`;
const support = 'country: GB\nemergency: "999"\nlines: [{name: A, contacts: [{type: phone, dial: "116123"}]}]\n';

const cases: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly found: readonly RegExp[];
}[] = [
  // Days
  {
    name: 'a review in the future',
    files: {'a.md': article('title: A', 'lastReviewed: 2036-03-31')},
    found: [
      /^error a\.md «2036-03-31» article\.lastReviewed should be today or earlier, but is 2036-03-31 = Check the year/,
    ],
  },
  {
    name: 'a next review before the last',
    files: {'a.md': article('title: A', 'lastReviewed: 2026-03-31', 'nextReview: 2025-01-01')},
    found: [
      /^error a\.md «2025-01-01» article\.nextReview should be after lastReviewed \(2026-03-31\)/,
      /^warning .*due on 2025-01-01/,
    ],
  },
  {
    name: 'an overdue review',
    files: {'a.md': article('title: A', 'lastReviewed: 2020-03-31')},
    found: [/^warning a\.md «2020-03-31» article\.lastReviewed says that the review was due on 2023-03-31/],
  },
  {
    name: 'a change before the publication',
    files: {'a.md': article('title: A', 'published: 2026-03-31', 'modified: 2026-03-30')},
    found: [/^error a\.md «2026-03-30» article\.modified should not be before published/],
  },
  {
    name: 'a number dialled in the future',
    files: {'support/GB.yaml': support.replace('name: A', 'name: A, checked: 2027-01-01, checkedBy: B')},
    found: [/^error support\/GB\.yaml «2027-01-01» support\.lines\.0\.checked should be today or earlier/],
  },

  // Other documents
  {
    name: 'one id in two documents',
    files: {'articles/a.md': article('title: A', 'id: sleep'), 'articles/b.md': article('title: B', 'id: sleep')},
    found: [
      /^error articles\/b\.md «sleep» article\.id should be different in every document, but articles\/a\.md has "sleep" too/,
    ],
  },
  {
    name: 'one id in translations',
    files: {'articles/a.md': article('title: A', 'lang: en'), 'articles/a.de.md': article('title: B')},
    found: [],
  },
  {
    name: 'a support document that does not exist',
    files: {'mood/a.yaml': mood('support: support/UK.json'), 'support/GB.yaml': support},
    found: [
      /^error mood\/a\.yaml «support\/UK\.json» mood\.support should be the address of a document in this folder, but there is no "support\/UK\.json"/,
    ],
  },
  {
    name: 'a support document by its source',
    files: {'mood/a.yaml': mood('support: support/gb.yaml'), 'support/GB.yaml': support},
    found: [/Did you mean support\/GB\.json\?$/],
  },
  {
    name: 'a support document that exists, from either folder',
    files: {
      'mood/a.yaml': mood('support: support/GB.json'),
      'mood/b.yaml': mood('support: ../support/GB.json'),
      'mood/c.yaml': mood('support: https://other.example/GB.json'),
      'support/GB.yaml': support,
    },
    found: [],
  },
  {
    name: 'a related article that does not exist',
    files: {'articles/a.md': article('title: A', 'related: [{title: B, src: b.json, href: /b}]')},
    found: [
      /^error articles\/a\.md «b\.json» article\.related\[0\]\.src should be the address of a document in this folder/,
    ],
  },
  {
    name: 'a related article without a page',
    files: {
      'articles/a.md': article('title: A', 'related: [{title: B, src: b.json}]'),
      'articles/b.md': article('title: B'),
    },
    found: [/^warning articles\/a\.md .* article\.related\[0\] should have an href/],
  },
  {
    name: 'a translation that does not exist',
    files: {'articles/a.md': article('title: A', 'lang: en', 'translations: {fr: a.fr.json}')},
    found: [/^error articles\/a\.md «a\.fr\.json» article\.translations\.fr should be the address/],
  },
  {
    name: 'a next step for no answer',
    files: {'mood/a.yaml': mood('next: [{for: [1, 7], text: Talk to us}]')},
    found: [/^error mood\/a\.yaml «7» mood\.next\[0\]\.for should name values of options \(1, 2\), but names 7/],
  },

  // Translations
  {
    name: 'a translation that is older and has fewer cautions',
    files: {
      'articles/a.md': article(
        'title: A',
        'lang: en',
        'modified: 2026-10-01',
        'cautions: [{level: urgent, heading: A, body: B}]',
      ),
      'articles/a.de.md': article('title: A', 'modified: 2026-05-01'),
    },
    found: [
      /^warning articles\/a\.de\.md .*the translation has none of the one caution of articles\/a\.md/,
      /^warning articles\/a\.de\.md «modified» the original articles\/a\.md changed on 2026-10-01, but the translation is of 2026-05-01/,
    ],
  },
  {
    name: 'a translation as new as the original',
    files: {
      'articles/a.md': article('title: A', 'lang: en', 'modified: 2026-10-01'),
      'articles/a.de.md': article('title: A', 'modified: 2026-10-01'),
    },
    found: [],
  },

  // Citations
  {
    name: 'a citation without a source',
    files: {'a.md': withBody('It helps. [1] It may not. [2, 7]', 'sources: [{title: A}, {title: B}]')},
    found: [/^error a\.md «\[2, 7\]» the text cites source 7, but the article has 2 sources/],
  },
  {
    name: 'a range of citations',
    files: {'a.md': withBody('It helps. [1-4]', 'sources: [{title: A}, {title: B}]')},
    found: [/^error a\.md «\[1-4\]» the text cites source 3/],
  },
  {
    name: 'a source that nothing cites',
    files: {'a.md': withBody('It helps. [1]', 'sources: [{title: A}, {title: B}]')},
    found: [/^warning a\.md .*does not cite source 2/],
  },
  {
    name: 'numbers that are no citations',
    files: {
      'a.md': withBody(
        '[1](https://a.example), `[7]`, [8][a] and [1]\n\n[a]: https://a.example',
        'sources: [{title: A}]',
      ),
    },
    found: [],
  },

  // Addresses
  {
    name: 'a source without https',
    files: {'a.md': article('title: A', 'sources: [{title: NHS, url: www.nhs.uk/a}]')},
    found: [
      /^error a\.md «www\.nhs\.uk\/a» the link "www\.nhs\.uk\/a" should begin with https:\/\/.* = Write: https:\/\/www\.nhs\.uk\/a$/,
    ],
  },
  {
    name: 'a link to a source file',
    files: {'a.md': withBody('See [how to sleep](other.md).')},
    found: [/^error a\.md «other\.md» the link "other\.md" leads to a file of the content/],
  },
  {
    name: 'a misspelled scheme',
    files: {'a.md': withBody('See [how to sleep](htp://a.example).')},
    found: [/^error a\.md «htp:\/\/a\.example» .*is removed = Did you mean http:\?$/],
  },
  {
    name: 'a script address',
    files: {'a.md': withBody('See [how to sleep](javascript:alert(1)).')},
    found: [/^error a\.md «javascript:alert\(1\)» .*is removed$/],
  },
  {
    name: 'a mail address',
    files: {'a.md': withBody('Write to [our team](team@clinic.example).')},
    found: [/= Write: mailto:team@clinic\.example$/],
  },
  {
    name: 'a relative link',
    files: {'a.md': withBody('See [how to sleep](sleep/).')},
    found: [/^warning a\.md «sleep\/» .*leads to the content server.* = For a page of your site, write: \/sleep\/$/],
  },
  {
    name: 'a reference link',
    files: {'a.md': withBody('See [how to sleep][s].\n\n[s]: htp://a.example')},
    found: [/^error a\.md «htp:\/\/a\.example»/],
  },
  {
    name: 'links that are correct',
    files: {
      'a.md': withBody(
        '[Talk to us](/talk), [call us](tel:+441632960123), [read on](#more), [how to sleep](https://a.example/x_(y)), <https://b.example>',
      ),
    },
    found: [],
  },
  {
    name: 'HTML that is removed',
    files: {'a.md': withBody('<script>x()</script>\n\n<iframe src="https://a.example"></iframe>')},
    found: [
      /^warning a\.md «<script>» <script> is removed/,
      /^warning a\.md .*<iframe> is removed.* = Link to the page/,
    ],
  },
  {
    name: 'HTML in code',
    files: {'a.md': withBody('Write `<script>` or `[x](htp://a)`.\n\n```\n<iframe>\n[a](htp://b)\n```\n')},
    found: [],
  },

  {
    name: 'an image that does not exist',
    files: {'articles/a.md': withBody('![A pond](images/pond.png)')},
    found: [
      /^error articles\/a\.md «images\/pond\.png» the image "images\/pond\.png" should be a file beside the article, but there is no articles\/images\/pond\.png/,
    ],
  },
  {
    name: 'an image in other case',
    files: {'articles/a.md': withBody('![A pond](Pond.PNG)'), 'articles/pond.png': 'x'},
    found: [/Did you mean pond\.png\?$/],
  },
  {
    name: 'an image on another host',
    files: {'a.md': withBody('![A pond](https://a.example/pond.png)')},
    found: [/^warning a\.md .*image-hosts/],
  },

  // Health
  {
    name: 'a medicine without caution',
    files: {'a.md': article('title: A', 'topics: [medicines]')},
    found: [/^warning a\.md .*is about a medicine, but has no caution/],
  },
  {
    name: 'a dose without caution',
    files: {'a.md': withBody('Most people take 20 mg a day.')},
    found: [/is about a medicine \(it names a dose\), but has no caution/],
  },
  {
    name: 'a dose without unit',
    files: {'a.md': withBody('Take 20 in the morning. Take 2 tablets at night. Take 5 minutes. The dose is 1.5 or 2.')},
    found: [/^warning a\.md «20» the dose 20 has no unit/, /^warning a\.md «1\.5 or 2» the dose 1\.5 or 2 has no unit/],
  },
  {
    name: 'a German dose without unit',
    files: {
      'a.md': withBody(
        'Eine Dosis von 20 reicht. Eine Dosis von 20 mg auch.',
        'lang: de',
        'cautions: [{level: important, heading: A, body: B}]',
      ),
    },
    found: [/«20» the dose 20 has no unit/],
  },
  {
    name: 'terms that stigmatize',
    files: {'a.md': withBody('He committed suicide. She is an addict. Alcoholic drinks harm sleep.')},
    found: [/^warning a\.md «committed suicide» .*died by suicide.*Samaritans/, /^warning a\.md «addict» .*NIDA/],
  },
  {
    name: 'an image without alternative text',
    files: {'a.md': withBody('![](b.png) ![image](b.png) ![IMG_1234.jpg](b.png)'), 'b.png': 'x'},
    found: [
      /the image has no alternative text/,
      /alternative text "image" does not say/,
      /alternative text "IMG_1234\.jpg"/,
    ],
  },
  {
    name: 'links that say nothing',
    files: {
      'a.md': withBody(
        '[Click here](https://a.example) or [here](https://b.example); [mehr](https://c.example), [sleep](https://d.example).',
      ),
    },
    found: [/link text "Click here"/, /link text "here"/, /link text "mehr"/],
  },
];

describe('checks of a content folder', () => {
  for (const {name, files, found} of cases) {
    it(name, async () => {
      const problems = (await check(files)).filter((problem) => !problem.includes('is left out'));
      assert.equal(problems.length, found.length, problems.join('\n'));
      for (const [index, pattern] of found.entries()) assert.match(problems[index] ?? '', pattern);
    });
  }

  it('fails a release on what patients would miss, not on advice on wording', async () => {
    const files = {
      'a.md': withBody(
        '[Here](https://a.example) [1]',
        'lang: en',
        'lastReviewed: 2020-01-01',
        'sources: [{title: A}]',
        'reviewedBy: {name: A}',
        'cautions: [{level: urgent, heading: A, body: B}]',
      ),
    };
    const problems = await check(files, true);
    assert.equal(problems.length, 2);
    assert.match(problems.join('\n'), /^error a\.md .*due on 2023-01-01[^]*^warning a\.md .*link text/m);
  });

  it('resolves links that begin with / in texts too, and counts them', () => {
    const data = {
      body: 'See [a](/a), ![b](/b.png), `[c](/c)` and <a href="/d">d</a>.',
      action: {label: 'A', href: '/e'},
      cautions: [{body: '[f](/f) [g](//other.example)'}],
    };
    assert.equal(countSiteLinks(data), 4);
    assert.deepEqual(resolveSiteLinks(data, 'https://clinic.example'), {
      body: 'See [a](https://clinic.example/a), ![b](/b.png), `[c](/c)` and <a href="https://clinic.example/d">d</a>.',
      action: {label: 'A', href: 'https://clinic.example/e'},
      cautions: [{body: '[f](https://clinic.example/f) [g](//other.example)'}],
    });
  });
});

describe('readability', () => {
  const repeat = (text: string) => Array.from({length: 20}, () => text).join(' ');
  const easy = {
    en: 'Sit down. Breathe in. Count to five. Then breathe out.',
    de: 'Setzen Sie sich. Atmen Sie ein. Zählen Sie bis fünf. Dann atmen Sie aus.',
    es: 'Siente el aire. Cuenta hasta cinco. Luego suelta el aire.',
    fr: 'Assis, les yeux clos. Comptez jusqu’à cinq. Puis soufflez.',
    it: 'Siediti qui. Conta fino a cinque. Poi butta fuori l’aria.',
    nl: 'Ga zitten. Adem in. Tel tot vijf. Adem dan uit.',
    pt: 'Sente-se. Conte até cinco. Depois solte o ar.',
  };
  const hard = {
    en: 'Pharmacological interventions demonstrate considerable heterogeneity regarding anxiolytic efficacy across controlled investigations of psychiatric populations.',
    de: 'Pharmakologische Interventionsmöglichkeiten zeigen in kontrollierten Untersuchungen psychiatrischer Patientenpopulationen eine erhebliche Heterogenität hinsichtlich anxiolytischer Wirksamkeit.',
    es: 'Las intervenciones farmacológicas demuestran una considerable heterogeneidad respecto a la eficacia ansiolítica en investigaciones controladas de poblaciones psiquiátricas.',
    fr: 'Les interventions pharmacologiques démontrent une hétérogénéité considérable concernant l’efficacité anxiolytique dans les investigations contrôlées de populations psychiatriques.',
    it: 'Gli interventi farmacologici dimostrano una considerevole eterogeneità riguardo all’efficacia ansiolitica nelle investigazioni controllate di popolazioni psichiatriche.',
    nl: 'Farmacologische interventiemogelijkheden demonstreren aanzienlijke heterogeniteit betreffende anxiolytische effectiviteit binnen gecontroleerde onderzoekspopulaties.',
    pt: 'As intervenções farmacológicas demonstram considerável heterogeneidade relativamente à eficácia ansiolítica em investigações controladas de populações psiquiátricas.',
  };

  for (const lang of Object.keys(easy) as (keyof typeof easy)[])
    it(`tells easy from hard texts in ${lang}`, () => {
      assert.equal(
        readabilityOf(repeat(easy[lang]), lang)?.isHard,
        false,
        readabilityOf(repeat(easy[lang]), lang)?.result,
      );
      assert.equal(
        readabilityOf(repeat(hard[lang]), lang)?.isHard,
        true,
        readabilityOf(repeat(hard[lang]), lang)?.result,
      );
    });

  it('says nothing about short texts and languages without a formula', () => {
    assert.equal(readabilityOf(easy.en, 'en'), undefined);
    assert.equal(readabilityOf(repeat('Usiądź. Oddychaj spokojnie.'), 'pl'), undefined);
  });
});
