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
      '\\b(better( off)?|happier|prefer\\w*|wish\\w*|rather be|want\\w* to be)\\b.{0,40}\\bdead\\b',
      '\\b(rather|prefer) not (to )?(be alive|live|exist)\\b(?! (with|in|at|near|alone))',
      "\\b(better|easier)\\b.{0,30}\\b(without (me|you|them|him|her)\\b|\\b(i|you) (was|were) gone\\b|disappeared|not (being |be |exist)?(alive|here|around)\\b|(was|were)( not|n['’]t| never) (alive|here|around|born)\\b)",
      "\\b(wish|hop)\\w*\\b.{0,35}(\\bnever|\\bnot|n['’]t) (to )?(been born|born|wake|alive)\\b(?! (up )?(so|too|at|early|often|several|during))",
      "(\\bnot|n['’]t|\\bno longer|\\bnever)\\b.{0,15}\\b(want|wish|like)\\w*\\b.{0,12}\\bto be (here|around)\\b(?! (with|in|at|for|on \\w+day))",
      '\\b(th(ink|inking|oughts?|ought)|wish\\w*|want\\w*)\\b.{0,15}\\b(ending (it|things)|(not|stop\\w*|ceas\\w*) (to )?exist|being dead|not being alive)|\\bwant\\w* to end it\\b|\\bdeath wish|\\b(preoccup|obsess)\\w*\\b.{0,12}\\b(death|dying)\\b(?! of)|\\b(danger|risk) to ((my|your|him|her|them|one)?sel(f|ves))\\b',
      '\\b(thoughts?|th(ink|ought)\\w*|urges?|plan\\w*)\\b.{0,15}\\btak\\w+ (all|too many)\\b.{0,12}\\b(pill|tablet|medic)|\\b(too many|more)\\b.{0,12}\\b(pill|tablet|medic)\\w*\\b.{0,25}\\b(on purpose|deliberate|intention)',
      '\\bgiv\\w+ up on life\\b|\\bdisappear\\w* for ?ever\\b|\\bnothing (left |more )?to live for\\b|\\bwant\\w* (it all|everything) to (end|be over)\\b(?! (on|by|in|at|before|with|well))',
      '\\b(dying|death) would (solve|be (a relief|better|easier))|\\bliv(e|ed) or died?\\b|\\bworth living for\\b|\\b(wish|want)\\w* (my|your) life (would|to) (end|be over)',
      '\\b(do|doing|done) (something|anything) to (my|your|him|her|them)sel|\\bjump\\w*\\b.{0,18}\\b(train|bridge|building|roof|window|high place|cliff|balcony)',
      '\\b(want|wish|hop|long|desir|plan|intend|tr[iy])\\w*( (i|you|he|she|they) (could|would|might))? (to )?(die|dying|be dead)\\b',
      '\\bth(ink|inking|oughts?|e idea)\\b.{0,15} (of|about) (your own |my own )?(death|dying)\\b',
      "(\\bno\\b|\\bnot\\b|n['’]t\\b|\\bnever\\b|no longer|stop(ped)?|tired of).{0,25}\\b(want|wish|desir|like)\\w*\\b.{0,12}\\b(live|living|be alive|wake up)\\b(?! (alone|with|in|here|there|at|near))",
      '\\b(tired of living|go on living)\\b(?! (alone|with|in|at|near|here|there))',
      "\\b(life|living) (is|was) (not|no longer) worth|\\b(life|living) (isn|wasn)['’]?t worth|\\b(wonder|question|doubt)\\w*\\b.{0,20}\\bworth living|(not|n['’]t|no longer) worth (living|going on)",
      '\\breasons? (for|to) (living|live|stay alive)\\b|\\bno (reason|point) (to|in) (go(ing)? on|liv\\w+)\\b(?! with)',
      'go to sleep and (never|not) wake',
      '\\b(hurt|harm|injur|kill|cut|poison|shoot|hang|starv)\\w* ((or|and) \\w+ )?(your|my|him|her|one|them|our)(self|selves)\\b(?! (some slack|short))',
      '\\b(burn|scratch|hit|bit|cut)\\w* (your|my|him|her|them|his|their)(sel\\w+| \\w+)\\b.{0,10}\\b(deliberate|on purpose|intentional)',
      '\\b(kill|harm|hurt|cutt)ing (the )?self\\b',
      'self.?(harm|injur|mutilat|inflicted|destruct)',
      '\\b(deliberate\\w*|on purpose|intentional\\w*)\\b.{0,20}\\b(hurt|harm|injur|cut|burn)',
      "\\b(end\\w*|tak(e|es|ing|en)|took) ((your|my|their|his|her|one['’]s) (own )?|own )life\\b(?! insurance)",
      '\\bend\\w* it all\\b',
      '\\b(do|did|mak|mad)\\w* away with (your|my|him|her|them)(self|selves)\\b',
    ].join('|'),
    'iu',
  ),
  de: /suizid|selbstmord|selbstmörd|selbsttöt|selbstverletz|selbstschädig|lebensmüde|lebensüberdr|selbstgefährd|gefahr für (sich|mich|dich) selbst|kein\w* (lebens(wille|mut)|(lust|kraft|freude)( mehr)? zu leben)|(wünsch|wär|wollt|lieber|besser)\w*\b.{0,25}\b(nie|nicht) geboren|(sehnsucht|sehn\w*|verlang\w*)\b.{0,8}\b(nach dem tod|zu sterben)|selbst schmerzen zu|(lieber|besser|wäre?n?)\b.{0,20}\btot\b|tot (zu sein|wäre)|(wollen|will|möcht\w*|wunsch|wünsch\w*)\b.{0,25}\b(sterben)\b|sterben (zu )?(wollen|möcht)|(nicht|nie) mehr (leben|aufwachen|aufzuwachen)\b|nicht (mehr )?(lebenswert|weiterleben)|(möcht|will|woll|wünsch)\w*\b.{0,10}\bnicht mehr (da|hier) (zu )?sein|lieber\b.{0,12}\bsterben|leben (zu )?beend|kein\w* sinn mehr im leben|selbst etwas an(zu)?tun|absichtlich\b.{0,14}\b(verbrann|geschnitten|geritz)|(mir|mich|ihnen|sich|dir) (selbst )?(etwas an(zu)?tun|das leben (zu )?nehmen|leid zu(zu)?fügen|(zu )?schaden|um(zu)?bring\w*|(zu )?töten|(zu )?verletzen|(zu )?ritzen)|das leben (zu )?nehmen|leben (ein|zu) ende|(sich|mich|dich)\b.{0,10}\b(absichtlich|bewusst|vorsätzlich) (selbst )?(verletz|geschnitten|geritzt|schaden|weh)|(sich|mich|dich)\b.{0,40}\bselbst verletz|geritzt\b|(sich|mich|dich)\b.{0,20}\bum(zu|ge)?br[ia]|ohne mich besser|besser\b.{0,10}\bohne mich|(lieber|liebsten)\b.{0,12}\b(nicht mehr (da|hier|am leben)|tot)\b|(gedanken|denke\w*|gedacht)\b.{0,12}\b(an|über) (den |das |ihren |meinen |deinen )?(tod|sterben)\b|überdosis|todes(wunsch|wünsch|gedanken|sehn)/iu,
  es: /suicid|autolesi|quitar(se|me|te)? la vida|(mejor|est(ar|uvier\w*)) muert|mejor si (yo )?no (est|exist)|\b(quer|quier|quis|dese|ganas de)\w*.{0,20}\bmorir|\b(pi?ens|idea|ganas)\w*.{0,20}\b(muerte|morir|matarse)\b|hacer(se|me|te) (algún |a sí misma? )?daño|(lastimar|herir|matar|dañar|cortar)(se|me|te)\b|\b(no|sin)\b.{0,15}\b(quer|quier|gana|dese)\w*.{0,12}\bviv(ir|iendo)\b|\b(me|se|te) (he|ha|has|había) (hecho|causado) (algún )?daño|\b(me|se|te) (he|ha|has|había) (cortado|quemado|golpeado|herido|lesionado)\b.{0,30}(a propósito|adrede|intencional)|(dorm|dese|quer|quis|ojal)\w*.{0,25}\bno (volver a )?despert|mejor sin (mí|ti\b)|la vida no (vale|merece) (ya )?la pena|no (vale|merece) la pena (seguir )?viv|(acabar con|terminar con|poner(le)? fin a) (su|mi|tu|la) (propia )?vida|quitar(se|me|te) de en medio|(pens|quer|quis|quier|ganas)\w*.{0,12}\b(acabar|terminar) con todo\b(?! (el|lo|mi|su|la|este))|(dese|quis|ojal|prefer)\w*.{0,15}\b(no|nunca) (haber|hubiera) nacido|cortes?.{0,12}(a propósito|adrede|intencional)|desaparecer para siempre|sobredosis/iu,
  fr: /suicid|scarifi|id(é|e)es? de mort|d(é|e)sir de mort|(vous faites-vous|se fai(t|re)|me fais) (du )?mal\b.{0,4}(volontair|intention|exprès|délibér)|attenter à (ses|vos|mes|sa|votre|ma) (jours|vie)|(voulu|préfér|souhait|aimer)\w*.{0,12}\b(jamais|pas) (être née?|naître)|pens\p{L}* à en finir\b(?! avec (l[ea]s?|ce|cette|mon|ma|son) (?!vie))|\b(se|me|vous|te) (tuer|blesser|mutiler)\b|\b(se|me|vous|vous-même|te) faire (du |de )?mal\b|donner la mort|mettre fin à (ses|vos|mes|sa|votre|ma) (jours|vie)|en finir avec (la|ma|votre|sa) vie|envie d['’]en finir|automutil|ne plus être (là|de ce monde)|\b(vous|me|te|se) (coup|bless|brûl|griff)\w+.{0,10}(exprès|volontair|intentionnel|délibér)|auto-?agress|mieux (si .{0,12} )?(être |étiez |étais |d['’]être )?mort|être morte?s?\b|(envie|souhait|veux|veut|voul|voudr|aimer|désir|pens)\w*.{0,20}\b(mourir|la mort)\b|\b(plus|pas)\b.{0,15}\b(envie|voul|veux)\w*.{0,10}\bvivre\b|\b(veux|veut|voul\w*) plus vivre\b(?! (avec|à|dans|près|chez|ici))|vie ne (vaut|valait) (pas|plus)|(êtes-vous|vous (vous )?êtes|s['’]est|me suis|t['’]es|s['’]être|vous être)\b.{0,8}(fait (du )?mal\b(?! (au|à|aux))|(bless|coup|brûl|griff)\w*.{0,12}(volontairement|intentionnellement|exprès|délibérément))|endormir.{0,25}\bne (pas|plus|jamais)\b.{0,8}réveill|mieux sans (moi|vous)\b|surdose|overdose/iu,
  it: /suicid|(mi sono|si è|ti sei) fatt[oa] del male|\b(si fa|mi faccio|ti fai) (del )?male (intenzional|di proposito|apposta|volontar)|(vorre|vogli|desider|prefer)\w*.{0,15}\b(non|mai) (essere )?(mai )?nat[oa]\b|(perso|perduto|non ho|non ha|senza)\b.{0,12}\bvoglia di vivere\b(?! (con|vicino|in|a)\b)|autolesion|toglier(si|mi|ti) la vita|far(si|mi|le|ti) (del )?male|(uccider|ammazzar|ferir|tagliar)(si|mi|ti)\b|\b(mi|si) (uccider|ammazzer)|(meglio|voler|vorre|vogli|desider|pens)\w*.{0,20}\b(mort[aoei]|morire|moriss\w+)\b|sparire per sempre|non (voler|vogli|vorre|desider)\w*.{0,12}\bvivere\b|non (vole|volev|vuol|ho|avev)\w*.{0,14}\bvivere\b(?! (con|vicino|a|in)\b)|(fatt[oa] (del )?male|tagliat[oa]|ferit[oae]|bruciat[oa])\b.{0,12}(di proposito|apposta|intenzional|volontariamente)|(addorment|dorm)\w*.{0,20}\bnon (mi )?(ri)?svegli|meglio senza di (me|lei)\b|non (vale|valga|valesse) la pena (di )?vivere|vita non va(le|lga|lesse)|farla finita|porre fine alla (sua|propria|mia) vita|overdose|sovradosaggio/iu,
  nl: /su(ï|i)cid|zelfmoord|zelfdoding|zelfbeschadig|zelfverwond|zelfverminking|\b(beter|liever|wens|wil)\w*.{0,20}\bdood\b|dood (te )?(willen|zijn|wil|was)\b|\b(wil|wens|verlang)\w*.{0,20}\b(sterven|dood te gaan|doodgaan)\b|(niet|nooit) meer (te )?(willen )?(verder )?(leven|wakker)\b|leven hoeft\b.{0,12}\bniet|doods(wens|verlang)|nooit geboren|gevaar voor (u|je|mij|zich)zelf|leven\b.{0,20}\b(niet (de moeite )?waard|beëindigen)|leven (te )?benemen|\b(uzelf|jezelf|mezelf|zichzelf)\b.{0,25}\b(pijn|iets aan|kwaad|verwond|beschadig|doden|snijden|gesneden|gekrast)|een einde? (te )?maken aan .{0,14}\b(leven|bestaan|alles)|er een einde? aan (te )?m|van het leven (te )?bero|een einde? aan (uw|je|mijn|zijn|haar|het) leven|beter (af )?(zijn )?zonder (mij|me|u)\b|\b(gedachten?|gedacht|denkt?)\b.{0,12}\b(aan|over) (de )?(dood|doodgaan|sterven)\b|(wil|zou|wens)\w*.{0,12}\ber niet meer (te )?zijn|overdosis/iu,
  pl: /samob(ó|o)j|samookalecz|(robi|wyrządz|zada)\p{L}*.{0,12} sobie.{0,8}(krzywd|b(ó|o)l)|celowo.{0,14}(skalecz|zrani|okalecz)|życie nie jest warte|nigdy (się )?nie (się )?(u|na)rodzi|nie ma(m|sz|ć)? po co żyć|zagrożeni\p{L}* dla siebie|zasnąć.{0,15}nie (o|z)budzi|lepiej beze? mnie|się (pan\p{L}* )?(tnie|tniesz|okalecz)|(zrobi|wyrządz|zada)\p{L}*.{0,6} sobie.{0,12}(krzywd|coś)|(skrzywdz|zrani|okalecz|zabi)\p{L}* (się|siebie)|się (skrzywdzić|zranić|okaleczyć|zabić)|(odebra|odbiera)\p{L}* sobie życi|targn\p{L}* się na (swoje )?życi|(lepiej|wola|chcia)\p{L}*.{0,25}(umrze|nie ży[ćł]|martw)|(chę|chc|pragn|myśl)\p{L}*.{0,20}(umrze|śmierci)|nie ch\p{L}+.{0,10}żyć|nie warto (już )?żyć|znikn\p{L}* na zawsze|ci(ął|ęła) się|przedawkow/iu,
  pt: /suic(í|i)d|autoles|automutil|tirar a (própria|sua|minha) vida|\b(se|me) (matar(ia)?|matasse|ferir|machucar|magoar|cortar)\b|(matar|ferir|machucar|magoar|cortar)-(se|me)\b|fazer mal a (si|mim)\b|\b(melhor|quer|quis|dese|vontade|prefer|pens)\w*.{0,25}\b(mort[oa]|morrer)\b|(não|sem)\b.{0,15}\b(quer|vontade)\w*.{0,12}\bviver\b|não vale a pena viver|(machu(c|qu)|mago|cort|fer|queim)\p{L}*(-(se|me))?.{0,6}(de propósito|propositalmente|intencional)|(dorm|adormec)\p{L}*.{0,15}\bnão (mais )?acordar|(desaparecer|sumir) para sempre|melhor sem mim\b|vida não vale (mais )?a pena|(prefer|quer|quis|dese|gostar)\p{L}*.{0,15}(nunca|não) ter nascido|(acabar|pôr (fim|termo)|terminar)\w* (com|à) (a )?(própria |sua |minha )?vida|overdose/iu,
  uk: /суїцид|самогуб|самоушкодж|самопошкодж|(заподія|завда|нашкод|зашкод)\p{L}* (собі|шкоди собі)|(заподія|завда)\p{L}*.{0,6} собі.{0,12}(шкод|біл|болю|ушкодж)|небажання жити|(хоті|хоч|бажа)\p{L}*.{0,8} не жити|краще.{0,8}не народ|без мене.{0,14}краще|небезпечн\p{L}* для себе|не хочеться жити|вкоротити.{0,8}вік|краще.{0,10}(помер|вмер)|не прокину|краще без мене|мене не (було|стало)|зникнути назавжди|дума\p{L}*.{0,8}про смерть|життя не варте|(поран|[ву]би|ушкод|поріз|різа)\p{L}*.{0,5} себе|(краще|хоті|бажа|хоч|думк)\p{L}*.{0,25}(померти|вмерти|про смерть|мертв)|не (хоч|хоті)\p{L}* (більше )?жити|не варто жити|накла\p{L}* на себе рук|краще.{0,12}не жити|покінчити (з|із) (собою|життям)|позбавити себе життя|передозув/iu,
  zh: /自杀|自殺|自伤|自傷|自残|自殘|轻生|輕生|寻死|尋死|想死|(伤害|傷害|杀死|殺死|杀|弄伤|[割烧燒][伤傷]过?)(自己|您自己|你自己)|自我[伤傷]害|不[值配]得活|活不下去|([从從]未|[没沒]有?)出生(?![证證地日])|死的[念想]|(不如|宁愿|寧願|希望).{0,6}死|(结束|結束)(自己的|您的|我的)?生命|不想.{0,4}活(?!动|動)|活着(没|沒)(有)?(意思|意义|价值)|死了(更好|会更|會更|比较好|比較好|算了)|死亡的(念头|想法)|睡.{0,8}不(再|会再|會再|用再)?醒|(没有我|沒有我).{0,10}(更好|会好|會好|轻松|輕鬆)|(离开|離開)(这个|這個)?(世界|人世|人间|人間)|想到死|死了一了|希望.{0,4}消失|割腕/u,
  ar: /انتحار|(تمن|أتمن|ليت).{0,15}لم (أ|ت)ولد|تنتحر|أنتحر|(إيذاء|ايذاء|أذى|تؤذي|أؤذي|جرح|قتل|تقتل|أقتل) ?(بال)?(نفس|ال?ذات|لنفس)|(إنهاء|تنهي|أنهي|إزهاق) (حيات|الحيا)|(تمن|أتمن|تود|أود|ترغب|أرغب|رغبة|تريد|أريد|الأفضل).{0,25}(الموت|تموت|أموت|ميت)|(التفكير|أفكار|فكر).{0,15}(الموت|بالموت)|أختفي.{0,8}لأبد|الموت أفضل|لا (تستحق|يستحق).{0,10}(الحياة|العيش|تعاش|أعيش)|(لا|لم (أ|ت)عد) (أريد|تريد|[أت]رغب).{0,10}(العيش|الحياة|أعيش|تعيش)|(آذي|أذي|جرح|قتل|خنق)ت? نفس|(أنام|تنام|النوم).{0,12}(لا|دون أن|عدم) ?(أ|ت|ال)?(ا)?ستيق|أفضل (حال\p{L}* )?(من )?(دوني|بدوني|غيري)|أفضلت? الموت|جرعة (زائدة|مفرطة)/u,
};

const {uk, zh, ar, ...latinPatterns} = SAFETY_PATTERNS;
const LATIN_PATTERNS = Object.values(latinPatterns);
const ALL_PATTERNS = [...LATIN_PATTERNS, uk, zh, ar];

/** A question that continues a safety question, such as "Have you thought about how you might do this?" (C-SSRS 3 and 4). */
const FOLLOW_UP_PATTERN =
  /\b(do(ing)? (this|it|that)|(these|those|such) thoughts|act(ed|ing)? on (them|these|those|it)|(this|that|the) plan|worked out|was (this|that))\b/iu;

/** Weaker indicators: a question that contains one is reported to its author, but not treated as a safety question. */
const POSSIBLE_PATTERN =
  /\b(death|dead|die|dying|unsafe|tod|sterben|muerte|morir|mourir|mort|morte|morire|dood)\b|śmierć|смерть|死/iu;

/** Phrases that would be false positives: injuries from a fall or at work, and bereavement by suicide. */
const UNRELATED_PHRASES =
  /\b(fall(en)?|fell|accident\w*)\b.{0,40}\b(hurt|injur\w*|cut) (your|my|them)(self|selves)|\b(hurt\w*|injur\w*|cut) (your|my|them)(self|selves)\b.{0,40}\b(fall(en|ing)?|fell|accident\w*|at work|sports?|(when|while|whilst) (shav|cook|play|garden|work)\w*)\b|\b(bereave\w*|lost (someone|somebody|an? \w+( \w+)?))\b.{0,20}\b(by|to|through) suicide/giu;
const OFFER_OF_HELP = /\d{3}|https?:|www\./u;

/** Soft hyphens, zero-width characters, and Arabic vowel signs and tatweel, none of which changes a word. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\u0640\u064b-\u0652]+/gu;

const collapse = (text: string): string => text.replace(/\s+/gu, ' ');

const normalize = (text: string): string => collapse(text.normalize('NFKC').replace(INVISIBLE, ''));

/**
 * The ways to read a text that was copied from a page or a PDF: zero-width spaces may separate words, and a line may end inside a
 * word, with a hyphen or, in Chinese, without one.
 */
function readingsOf(text: string): readonly string[] {
  const compatible = text.normalize('NFKC');
  const joined = compatible
    .replace(/(\p{L})[-\u2010](\s+)(?=\p{L})/gu, (all, letter: string, gap: string) =>
      gap.includes('\n') ? letter : all,
    )
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');
  const spaced = compatible.replace(/[\u200b\ufeff]/gu, ' ');
  return [...new Set([normalize(text), normalize(joined), normalize(spaced)])];
}

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
  return readingsOf(text).some((reading) => {
    const related = reading.replace(UNRELATED_PHRASES, ' ');
    const patterns = /[^\p{Script=Latin}\p{Script=Common}]/u.test(related) ? ALL_PATTERNS : LATIN_PATTERNS;
    return patterns.some((pattern) => pattern.test(related));
  });
}

/** Returns true if a question continues the safety question immediately before it. */
export const isSafetyFollowUp = (text: string): boolean => FOLLOW_UP_PATTERN.test(normalize(text));

/** Returns true if a question may be about suicide or self-harm, so that its author should mark it. */
export const mayBeSafetyText = (text: string): boolean => POSSIBLE_PATTERN.test(normalize(text));

/** Returns true if a display text before a question makes it a safety question. Texts with a phone number or link count as offers of help. */
export const isSafetyIntroduction = (text: string): boolean => !OFFER_OF_HELP.test(text) && isSafetyText(text);

/** Returns true if a LOINC code identifies a safety question. */
export const isSafetyCode = (code: string): boolean => SAFETY_CODES.has(code);
