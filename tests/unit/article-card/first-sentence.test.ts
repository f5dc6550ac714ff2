import {expect} from 'chai';
import {describe, it} from 'node:test';
import {cpuMilliseconds} from '../cpu-time.js';
import {decodeCharacterReferences} from '../../../src/content/text/character-references.js';
import {firstSentence} from '../../../src/widgets/article-card/first-sentence.js';

const abbreviations: readonly (readonly [body: string, lead: string])[] = [
  ['Take it with e.g. Aspirin or food. Rest.', 'Take it with e.g. Aspirin or food.'],
  ['Nehmen Sie z. B. Ibuprofen ein. Ruhen Sie.', 'Nehmen Sie z. B. Ibuprofen ein.'],
  ['Nehmen Sie z.B. Ibuprofen ein. Ruhen Sie.', 'Nehmen Sie z.B. Ibuprofen ein.'],
  [
    'Einnahme d.h. Tabletten, u.a. Ibuprofen, ggf. Paracetamol. Ende.',
    'Einnahme d.h. Tabletten, u.a. Ibuprofen, ggf. Paracetamol.',
  ],
  [
    'Die Dosis beträgt ca. Hundert Gramm, max. Zweihundert. Mehr.',
    'Die Dosis beträgt ca. Hundert Gramm, max. Zweihundert.',
  ],
  ['Am 3. Tag und am 5. Mai dürfen Sie fahren. Dann nicht.', 'Am 3. Tag und am 5. Mai dürfen Sie fahren.'],
  ['Sie dürfen ab dem 2. Trimester nichts nehmen. Fragen Sie.', 'Sie dürfen ab dem 2. Trimester nichts nehmen.'],
  ['Fr. Dr. Müller rät ab. Warten Sie bitte.', 'Fr. Dr. Müller rät ab.'],
  ['Siehe Abb. Eins und Kap. Zwei für die Dosis. Ende.', 'Siehe Abb. Eins und Kap. Zwei für die Dosis.'],
  ['Prenez p. ex. Doliprane, c.-à-d. un comprimé. Reposez.', 'Prenez p. ex. Doliprane, c.-à-d. un comprimé.'],
  ['Consultez M. Dupont ou Mme. Durand avant. Puis attendez.', 'Consultez M. Dupont ou Mme. Durand avant.'],
  ['Consulte al Dr. García o a la Dra. López antes. Luego espere.', 'Consulte al Dr. García o a la Dra. López antes.'],
  ['Vd. puede tomar Ud. Paracetamol a diario. Luego no.', 'Vd. puede tomar Ud. Paracetamol a diario.'],
  ['Chiedi al Dott.ssa Rossi o al Sig. Bianchi prima. Poi vai.', 'Chiedi al Dott.ssa Rossi o al Sig. Bianchi prima.'],
  ['Neem bijv. Paracetamol of evt. Ibuprofen in. Rust daarna.', 'Neem bijv. Paracetamol of evt. Ibuprofen in.'],
  ['Ta t.ex. Alvedon eller bl.a. Ipren mot värk. Vila sedan.', 'Ta t.ex. Alvedon eller bl.a. Ipren mot värk.'],
  ['Tag f.eks. Panodil eller evt. Ipren mod smerter. Hvil.', 'Tag f.eks. Panodil eller evt. Ipren mod smerter.'],
  ['Weź np. Apap lub tzw. Ibuprom, tj. lek na ból. Odpocznij.', 'Weź np. Apap lub tzw. Ibuprom, tj. lek na ból.'],
  [
    'Tome p.ex. Paracetamol, i.e. Um comprimido por dia. Descanse.',
    'Tome p.ex. Paracetamol, i.e. Um comprimido por dia.',
  ],
  [
    'Примите напр. Парацетамол, т. е. Таблетку от боли. Отдохните.',
    'Примите напр. Парацетамол, т. е. Таблетку от боли.',
  ],
  ['Ota esim. Panadol tai ns. Burana kipuun heti. Lepää sitten.', 'Ota esim. Panadol tai ns. Burana kipuun heti.'],
  [
    'Vezměte např. Paralen nebo tzv. Ibalgin na bolest. Odpočívejte.',
    'Vezměte např. Paralen nebo tzv. Ibalgin na bolest.',
  ],
  ['Vegyen be pl. Algopyrint vagy ún. Rubophent ma. Pihenjen.', 'Vegyen be pl. Algopyrint vagy ún. Rubophent ma.'],
  ['Luați de ex. Paracetamol sau dl. Ionescu vă ajută. Apoi.', 'Luați de ex. Paracetamol sau dl. Ionescu vă ajută.'],
  [
    'İlacı örn. Parol veya vb. Şurup olarak alın bugün. Dinlenin.',
    'İlacı örn. Parol veya vb. Şurup olarak alın bugün.',
  ],
  ['Πάρτε π.χ. Depon ή κ.λπ. Άλλο φάρμακο σήμερα. Ξεκουραστείτε.', 'Πάρτε π.χ. Depon ή κ.λπ. Άλλο φάρμακο σήμερα.'],
  ['تناول الدواء كل يوم. ثم استرح.', 'تناول الدواء كل يوم.'],
  ['दवा रोज़ लें और पानी पिएं। फिर आराम करें।', 'दवा रोज़ लें और पानी पिएं।'],
  ['Take 2.5 mg in the U.S. Army or U.K. Navy only. Rest.', 'Take 2.5 mg in the U.S. Army or U.K. Navy only.'],
  ['Ask J. R. Smith or St. John Ambulance first. Then go.', 'Ask J. R. Smith or St. John Ambulance first.'],
  ['Take it at 8 a.m. Monday to Friday with food. Then rest.', 'Take it at 8 a.m. Monday to Friday with food.'],
  ['Take it at 8 p.m. Do not drive after that. Rest.', 'Take it at 8 p.m. Do not drive after that.'],
  ['Is it safe? Yes, for most people it is. Ask us.', 'Is it safe? Yes, for most people it is.'],
  ['No. 5 is the dose. Then rest.', 'No. 5 is the dose. Then rest.'],
  ['The dose is max. Two tablets a day for adults. Rest.', 'The dose is max. Two tablets a day for adults.'],
  ['Use it for approx. Eight hours vs. Four hours each. Rest.', 'Use it for approx. Eight hours vs. Four hours each.'],
];

const markup: readonly (readonly [body: string, lead: string])[] = [
  ['Sleep\n=====\n\nText of the article is here. More.', 'Text of the article is here.'],
  ['a | b\n---|---\n1 | 2\n\nText of the article is here. More.', 'Text of the article is here.'],
  ['Do this:\n- breathe in\n- breathe out\n\nMore.', 'Do this:'],
  ['Take <span hidden>DRAFT</span>one tablet every day. Rest.', 'Take one tablet every day.'],
  ['Take <!-- DRAFT. Not this --> one tablet every day. Rest.', 'Take one tablet every day.'],
  ['Take 5~10 mg, 2~3 times a day. Rest.', 'Take 5~10 mg, 2~3 times a day.'],
  ['Take 2*5 drops or 3*5 drops, use foo_bar_baz. Rest.', 'Take 2*5 drops or 3*5 drops, use foo_bar_baz.'],
  ['Use `code` and **bold** and [link](https://x.example/a_(b)). Rest.', 'Use code and bold and link.'],
  ['A[^1] study of 2019 shows this. Rest.', 'A study of 2019 shows this.'],
  ['A study of 2019 shows this.[^1] Rest.', 'A study of 2019 shows this.'],
  ['Text with a hard  \nbreak and more of it. Rest.', 'Text with a hard break and more of it.'],
  ['Text \\*with\\* escapes \\_here\\_ and more. Rest.', 'Text *with* escapes _here_ and more.'],
  ['Take < 5 mg or > 10 mg a day. Rest.', 'Take < 5 mg or > 10 mg a day.'],
  ['A **bold _slanted_** word*s* in the text. Rest.', 'A bold slanted words in the text.'],
  ['**Do not drive** after the first dose. Rest.', 'Do not drive after the first dose.'],
  ['Read <https://clinic.example/sleep> first of all. Rest.', 'Read https://clinic.example/sleep first of all.'],
  ['1. First sit down\n2. Then breathe', ''],
  ['See [[Sleep]], [[page|Rest]] and [this][1] today. Rest.', 'See Sleep, Rest and this today.'],
  ['[TOC]\n\nText of the article is here. More.', 'Text of the article is here.'],
  ['Caf&eacute; at 38&deg;C is too warm for you. Rest.', 'Café at 38°C is too warm for you.'],
];

describe('the lead of an article without a summary', () => {
  for (const [body, lead] of abbreviations)
    it(`does not end at an abbreviation: ${body}`, () => {
      expect(firstSentence(body, decodeCharacterReferences)).to.equal(lead);
    });

  for (const [body, lead] of markup)
    it(`says what the body says: ${JSON.stringify(body)}`, () => {
      expect(firstSentence(body, decodeCharacterReferences)).to.equal(lead);
    });

  it('is created in linear time', () => {
    const start = process.cpuUsage();
    for (const part of ['*a', '**', '_a ', '<a ', '<a hidden', '~~', '`', '[', '[a](', '\\*', '1.\n', '<!-- '])
      firstSentence(part.repeat(100_000), decodeCharacterReferences);
    expect(cpuMilliseconds(start)).to.be.below(1_000);
  });
});
