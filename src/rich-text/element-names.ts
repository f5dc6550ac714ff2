/** Names of HTML elements, and the roots of SVG and MathML. Sources: HTML Living Standard, including its obsolete elements. */
const NAMES =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link listing main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp';

const names: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Whether a lower-case name is that of an HTML element. For servers; in a browser, the document tells. */
export const isElementName = (name: string): boolean => names.has(name);
