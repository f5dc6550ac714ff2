/** Languages and scripts that are written from right to left. */
const RTL_LANGUAGE = /^(?:ar|arc|azb|ckb|dv|fa|he|iw|khw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const SCRIPT = /^[a-z]{2,8}(?:-[a-z]{3})*-([a-z]{4})(?:-|$)/i;
const RTL_SCRIPT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/i;

/** The direction of a text by its language (BCP 47); `auto` (the direction of the first letter) if no language is given. */
export function directionOf(lang: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!lang) return 'auto';
  const script = SCRIPT.exec(lang)?.[1];
  return (script ? RTL_SCRIPT.test(script) : RTL_LANGUAGE.test(lang)) ? 'rtl' : 'ltr';
}
