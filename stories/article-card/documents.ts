import type {ArticleInput} from '../../src/content/article/article.js';

/** A short article with every optional field. Its medicine is fictitious. */
export const reviewed = {
  type: 'article',
  title: 'Resting well when your mind is busy',
  summary: 'Small habits that make it easier to settle before sleep.',
  lang: 'en',
  body: 'Go to bed at about the same time each day. [1]\n\n## Before bed\n\nPut screens away, and write down what is on your mind.\n\n## If you wake\n\nGet up for a while, and go back when you feel sleepy.',
  cautions: [
    {
      level: 'important',
      heading: 'This is not a treatment',
      body: 'If poor sleep goes on for *several weeks*, talk to a clinician.',
    },
  ],
  evidence: {
    certainty: 'moderate',
    statement: 'These habits probably help most people a little.',
    ratedBy: 'the example clinic',
  },
  reviewedBy: {name: 'the clinic’s consultant psychiatrist'},
  lastReviewed: '2026-03-03',
  nextReview: '2099-03-01',
  sources: [{title: 'An example source', url: 'https://example.org/source', publisher: 'Example Press', date: '2025'}],
  publisher: 'Example Clinic',
  action: {label: 'Talk to our team', href: 'https://clinic.example/contact'},
  related: [{title: 'A breathing exercise', href: 'https://clinic.example/breathing'}],
} satisfies ArticleInput;

/** The four caution levels, in order of severity. */
export const fourLevels = {
  title: 'The four levels of caution',
  body: 'A more serious caution is drawn more strongly.',
  cautions: [
    {level: 'important', heading: 'Do not stop suddenly', body: 'Stopping suddenly can make you ill.'},
    {
      level: 'non-urgent',
      heading: 'Speak to your prescriber if:',
      items: ['you want to stop', 'you are planning a pregnancy'],
    },
    {
      level: 'urgent',
      heading: 'Speak to your prescriber today if:',
      items: ['you have missed several doses', 'you are much sleepier than usual'],
    },
    {
      level: 'emergency',
      heading: 'Get emergency help now if:',
      items: ['someone is very hard to wake', 'there is a seizure'],
    },
  ],
} satisfies ArticleInput;

/** Every element that is allowed in an article, and some that are not. */
export const everyElement = {
  title: 'All fields of an article',
  summary: 'Lists, tables, quotes and more.',
  body: `Words can be **bold**, *slanted*, \`code\`, H<sub>2</sub>O, a [link out](https://example.org/) or [one inside](#a-table).

## Lists

1. First, the important thing.
2. Then the next:
   - with a detail
   - and another
- [x] done
- [ ] not yet

> A quote keeps its distance, and its words stay quiet.

## A table

| What | How often | What to know about it, in a longer sentence |
| --- | --: | --- |
| Walking | daily | Ten minutes are a good start |
| Calling a friend | weekly | A short call counts |

### A smaller heading

<details><summary>More about this</summary>

Folded words, *with emphasis*.

</details>

![A picture from another site](https://images.example.org/picture.png)

<script>alert('never')</script> <b onclick="alert()">Raw HTML is shown as text.</b>

---

\`\`\`
Spaced   as   written
\`\`\``,
  cautions: reviewed.cautions,
};

/** An article long enough for a contents list. */
export const longArticle = {
  ...reviewed,
  title: 'A longer read about rest',
  body: ['Morning', 'Noon', 'Afternoon', 'Evening', 'Night', 'The next day']
    .map(
      (name) => `## ${name}\n\n${'A calm paragraph that takes its time, and says one thing after another. '.repeat(6)}`,
    )
    .join('\n\n'),
};

/** An article in Arabic, about rest. */
export const arabic = {
  title: 'كيف تستريح عندما يكون ذهنك مشغولاً',
  summary: 'عادات صغيرة تساعدك على الهدوء قبل النوم.',
  lang: 'ar',
  body: 'حاول أن تنام في الوقت نفسه تقريباً كل يوم.\n\n## قبل النوم\n\nضع الشاشات جانباً، واكتب ما يشغل بالك.\n\n1. خذ نفساً هادئاً\n2. أرخِ كتفيك',
  cautions: [{level: 'important', heading: 'هذه معلومات عامة', body: 'تحدث مع طبيبك إذا استمرت الصعوبة.'}],
} satisfies ArticleInput;

/** A withdrawn article. */
export const withdrawn = {
  title: 'An article from long ago',
  body: 'Words that nobody should read any more.',
  status: 'withdrawn',
  withdrawn: {
    on: '2026-06-04',
    reason: 'We took this article down because its advice is out of date.',
    replacement: {title: 'What we say now', href: 'https://clinic.example/new'},
  },
};
