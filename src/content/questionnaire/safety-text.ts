/**
 * LOINC codes of questions about suicide: PHQ-9 item 9 (also in PHQ-A) and the Columbia scale (C-SSRS): ideation in
 * the last month and in a lifetime, attempts and preparatory acts. Source of the C-SSRS codes: the C-SSRS example of the
 * HL7 US Behavioral Health Profiles guide.
 */
const SAFETY_CODES: ReadonlySet<string> = new Set([
  '44260-8',
  ...['93246-7', '93247-5', '93248-3', '93249-1', '93250-9'],
  ...['93267-3', '93269-9'],
]);

/** Phrases about wanting to die and about self-harm, in each supported language. */
const SAFETY_PATTERNS = {
  en: new RegExp(
    [
      'suicid',
      'overdos',
      '\\b(better( off)?|wish\\w*|rather be|want\\w* to be)\\b.{0,40}\\bdead\\b',
      'better off without (me|you|them|him|her)\\b',
      '\\b(want|wish|hop|long|desir|plan|intend|tr[iy])\\w*( (i|you|he|she|they) (could|would|might))? (to )?(die|dying|be dead)\\b',
      '\\bth(ink|inking|oughts?|e idea)\\b.{0,15} (of|about) (your own |my own )?(death|dying)\\b',
      "(\\bno\\b|\\bnot\\b|n['’]t\\b|\\bnever\\b|no longer|stop(ped)?|tired of).{0,25}\\b(want|wish|desir|like)\\w*\\b.{0,12}\\b(live|living|be alive|wake up)\\b(?! (alone|with|in|here|there|at|near))",
      '\\b(tired of living|go on living)\\b',
      "\\b(life|living) (is|was) (not|no longer) worth|\\b(life|living) (isn|wasn)['’]?t worth|(not|n['’]t|no longer) worth (living|going on)",
      '\\breasons? (for|to) (living|live|stay alive)\\b',
      'go to sleep and (never|not) wake',
      '\\b(hurt|harm|injur|kill|cut|poison|shoot|hang|starv)\\w* (your|my|him|her|one|them|our)(self|selves)\\b',
      '\\b(kill|harm|hurt|cutt)ing (the )?self\\b',
      'self.?(harm|injur|mutilat|inflicted|destruct)',
      '\\b(deliberate\\w*|on purpose|intentional\\w*)\\b.{0,20}\\b(hurt|harm|injur|cut|burn)',
      "\\b(end\\w*|tak(e|es|ing|en)|took) (your|my|their|his|her|one['’]s) (own )?life\\b(?! insurance)",
      '\\bend\\w* it all\\b',
      '\\b(do|did|mak|mad)\\w* away with (your|my|him|her|them)(self|selves)\\b',
    ].join('|'),
    'iu',
  ),
  de: /suizid|selbstmord|selbstmörd|selbsttöt|selbstverletz|selbstschädig|lebensmüde|(lieber|besser|wäre?n?)\b.{0,20}\btot\b|tot (zu sein|wäre)|(wollen|will|möcht\w*|wunsch|wünsch\w*)\b.{0,25}\b(sterben)\b|sterben (zu )?(wollen|möcht)|(nicht|nie) mehr (leben|aufwachen|aufzuwachen)\b|nicht (mehr )?(lebenswert|weiterleben)|(mir|mich|ihnen|sich|dir) (selbst )?(etwas an(zu)?tun|das leben (zu )?nehmen|leid zu(zu)?fügen|(zu )?schaden|umzubringen|umbringen|(zu )?töten|(zu )?verletzen|(zu )?ritzen)|das leben (zu )?nehmen|leben (ein|zu) ende|überdosis|todes(wunsch|gedanken)/iu,
  es: /suicid|autolesi|quitar(se|me|te)? la vida|mejor muert|estar muert|\b(quer|quier|quis|dese|ganas de)\w*.{0,20}\bmorir|\b(pens|idea|ganas)\w*.{0,20}\b(muerte|morir|matarse)\b|hacer(se|me|te) (algún |a sí misma? )?daño|(lastimar|herir|matar|dañar|cortar)(se|me|te)\b|\b(no|sin)\b.{0,15}\b(quer|quier|gana|dese)\w*.{0,12}\bvivir|no (vale la pena|merece la pena) vivir|(acabar|terminar) con (su|mi|tu|la) (propia )?vida|sobredosis/iu,
  fr: /suicid|\b(se|me|vous|te) (tuer|blesser|mutiler)\b|\b(se|me|vous|vous-même|te) faire (du |de )?mal\b|mettre fin à (ses|vos|mes|sa|votre|ma) (jours|vie)|en finir avec (la|ma|votre|sa) vie|envie d['’]en finir|automutil|auto-?agress|mieux (si .{0,12} )?(être |étiez |étais |d['’]être )?mort|être morte?s?\b|(envie|souhait|veux|veut|voul|désir|pens)\w*.{0,20}\b(mourir|la mort)\b|\b(plus|pas)\b.{0,15}\b(envie|voul|veux)\w*.{0,10}\bvivre\b|vie ne (vaut|valait) (pas|plus)|surdose|overdose/iu,
  it: /suicid|autolesion|toglier(si|mi|ti) la vita|far(si|mi|le|ti) (del )?male|(uccider|ammazzar|ferir|tagliar)(si|mi|ti)\b|(meglio|voler|vorre|vogli|desider|pens)\w*.{0,20}\b(mort[aoei]|morire)\b|non (voler|vogli|vorre|desider)\w*.{0,12}\bvivere\b|vita non vale|farla finita|porre fine alla (sua|propria|mia) vita|overdose|sovradosaggio/iu,
  nl: /su(ï|i)cid|zelfmoord|zelfdoding|zelfbeschadig|zelfverwond|zelfverminking|\b(beter|liever|wens|wil)\w*.{0,20}\bdood\b|dood (te )?(willen|zijn|wil|was)\b|\b(wil|wens|verlang)\w*.{0,20}\b(sterven|dood te gaan|doodgaan)\b|(niet|nooit) meer (te )?(willen )?(leven|wakker)\b|leven\b.{0,20}\b(niet (de moeite )?waard|beëindigen)|leven (te )?benemen|\b(uzelf|jezelf|mezelf|zichzelf)\b.{0,25}\b(pijn|iets aan|kwaad|verwonden|beschadigen|doden|snijden)|een eind(e)? (te )?maken aan|overdosis/iu,
  pl: /samob(ó|o)j|samookalecz|(zrobi|wyrządz|zada)\p{L}*.{0,6} sobie.{0,12}(krzywd|coś)|(skrzywdz|zrani|okalecz|zabi)\p{L}* (się|siebie)|się (skrzywdzić|zranić|okaleczyć|zabić)|(odebra|odbiera)\p{L}* sobie życi|targn\p{L}* się na (swoje )?życi|(lepiej|wola|chcia)\p{L}*.{0,25}(umrze|nie żyć|martw)|(chę|chc|pragn|myśl)\p{L}*.{0,20}(umrze|śmierci)|nie ch\p{L}+.{0,10}żyć|nie warto (już )?żyć|przedawkow/iu,
  pt: /suic(í|i)d|autoles|automutil|tirar a (própria|sua|minha) vida|\b(se|me) (matar|ferir|machucar|magoar|cortar)\b|(matar|ferir|machucar|magoar|cortar)-(se|me)\b|fazer mal a (si|mim)\b|\b(melhor|quer|quis|dese|vontade|prefer|pens)\w*.{0,25}\b(mort[oa]|morrer)\b|(não|sem)\b.{0,15}\b(quer|vontade)\w*.{0,12}\bviver\b|não vale a pena viver|(acabar|pôr fim|terminar)\w* (com|à) (a )?(própria |sua |minha )?vida|overdose/iu,
  uk: /суїцид|самогуб|самоушкодж|самопошкодж|(заподія|завда|нашкод|зашкод)\p{L}* (собі|шкоди собі)|(поран|вби|ушкод|поріза)\p{L}* себе|(краще|хоті|бажа|хоч|думк)\p{L}*.{0,25}(померти|вмерти|про смерть|мертв)|не (хоч|хоті)\p{L}* (більше )?жити|не варто жити|покінчити (з|із) (собою|життям)|позбавити себе життя|передозув/iu,
  zh: /自杀|自殺|自伤|自傷|自残|自殘|轻生|輕生|寻死|尋死|想死|(伤害|傷害|杀死|殺死|杀|弄伤|割伤)(自己|您自己|你自己)|(不如|宁愿|寧願|希望).{0,6}死|(结束|結束)(自己的|您的|我的)?生命|不想(再)?活|活着(没|沒)(有)?(意思|意义|价值)|死了(更好|会更|會更|比较好|比較好|算了)|死亡的(念头|想法)/u,
  ar: /انتحار|تنتحر|أنتحر|(إيذاء|ايذاء|أذى|تؤذي|أؤذي|جرح|قتل|تقتل|أقتل) ?(بال)?(نفس|ال?ذات|لنفس)|(إنهاء|تنهي|أنهي|إزهاق) (حيات|الحيا)|(تمن|أتمن|تود|أود|ترغب|أرغب|رغبة|تريد|أريد|الأفضل).{0,25}(الموت|تموت|أموت|ميت)|(التفكير|أفكار|فكر).{0,15}(الموت|بالموت)|لا (تستحق|يستحق).{0,10}(الحياة|العيش)|لا (أريد|تريد|ترغب).{0,10}(العيش|الحياة|أعيش|تعيش)|جرعة (زائدة|مفرطة)/u,
};

const {uk, zh, ar, ...latinPatterns} = SAFETY_PATTERNS;
const LATIN_PATTERNS = Object.values(latinPatterns);
const ALL_PATTERNS = [...LATIN_PATTERNS, uk, zh, ar];

/** A question that continues a safety question, such as "Have you thought about how you might do this?" (C-SSRS 3 and 4). */
const FOLLOW_UP_PATTERN =
  /\b(do(ing)? (this|it|that)|(these|those|such) thoughts|act(ed|ing)? on (them|these|those|it))\b/iu;

/** Weaker indicators: a question that contains one is reported to its author, but not treated as a safety question. */
const POSSIBLE_PATTERN =
  /\b(death|dead|die|dying|unsafe|tod|sterben|muerte|morir|mourir|mort|morte|morire|dood)\b|śmierć|смерть|死/iu;

/** Phrases that would be false positives: injuries from a fall or at work, and bereavement by suicide. */
const UNRELATED_PHRASES =
  /\b(fall(en)?|fell|accident\w*)\b.{0,40}\b(hurt|injur\w*|cut) (your|my|them)(self|selves)|\b(hurt|injur\w*|cut) (your|my|them)(self|selves)\b.{0,40}\b(fall(en|ing)?|fell|accident\w*|at work|sports?)\b|\b(bereave\w*|lost (someone|somebody|an? \w+( \w+)?))\b.{0,20}\b(by|to|through) suicide/giu;
const OFFER_OF_HELP = /\d{3}|https?:|www\./u;

const normalize = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d]+/g, ' ');

/** Results by text: options repeat, and a document is parsed once for each language. */
const safetyResults = new Map<string, boolean>();
const MAX_RESULTS = 10_000;

/** Returns true if the text of a question or an answer is about suicide or self-harm, in any supported language. */
export function isSafetyText(text: string): boolean {
  const result = safetyResults.get(text) ?? matchesSafetyPattern(text);
  if (safetyResults.size >= MAX_RESULTS) safetyResults.clear();
  safetyResults.set(text, result);
  return result;
}

function matchesSafetyPattern(text: string): boolean {
  const normalized = normalize(text).replace(UNRELATED_PHRASES, ' ');
  const patterns = /[^\p{Script=Latin}\p{Script=Common}]/u.test(normalized) ? ALL_PATTERNS : LATIN_PATTERNS;
  return patterns.some((pattern) => pattern.test(normalized));
}

/** Returns true if a question continues the safety question immediately before it. */
export const isSafetyFollowUp = (text: string): boolean => FOLLOW_UP_PATTERN.test(normalize(text));

/** Returns true if a question may be about suicide or self-harm, so that its author should mark it. */
export const mayBeSafetyText = (text: string): boolean => POSSIBLE_PATTERN.test(normalize(text));

/** Returns true if a display text before a question makes it a safety question. Texts with a phone number or link count as offers of help. */
export const isSafetyIntroduction = (text: string): boolean => !OFFER_OF_HELP.test(text) && isSafetyText(text);

/** Returns true if a LOINC code identifies a safety question. */
export const isSafetyCode = (code: string): boolean => SAFETY_CODES.has(code);
