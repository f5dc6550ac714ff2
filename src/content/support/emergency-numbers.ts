/**
 * Emergency numbers by country (ISO 3166-1), in the form dialled in that country: the number for all services where there
 * is one, otherwise the ambulance's number, or the police's where no source names an ambulance number.
 *
 * Source: Android Open Source Project, packages/services/Telephony, ecc/input/eccdata.txt (Apache-2.0, June 2024),
 * retrieved 2026-11-28; countries with two numbers, and BR, JP, KR and ZA, from the project's collected crisis lines.
 * All are unconfirmed: each must be checked against the country's own authority before a release.
 */

/** Countries with one number for all services, by that number. In the EU and the EEA it is 112. */
const countriesByNumber: Readonly<Record<string, string>> = {
  '112':
    'AZ BE BG BI CY CZ DE DK EE ES FI FO GE GL GR HR HU IN IO IS IT JM KP KW LB LI LT LU LV MC MT NL PL PT RO RU SE SI SK TZ',
  '911': 'AG AI AM AR AS AW BM BZ CA CR DM DO EC FM GD GU HN JO KY LR MH MP MX PH PR PW PY TC TV US UY VC VE VG VI WS',
  '999': 'BD BH CK FK GB HK KE MO MY NU QA SC SS UG',
  '111': 'NZ TK',
  '199': 'NG YE',
  '000': 'AU',
  '115': 'SR',
  '117': 'CF',
  '123': 'CO',
  '130': 'IQ',
  '1515': 'LY',
  '1548': 'DZ',
  '177': 'GA',
  '888': 'SO',
  '919': 'BS',
  '991': 'ET',
  '9999': 'OM',
};

/** Numbers of all other countries, the one to call first in front. */
const numbersByCountry: Readonly<Record<string, readonly string[]>> = {
  AD: ['116'],
  AE: ['998'],
  AF: ['020112'],
  AL: ['127'],
  AO: ['112'],
  AT: ['112', '144'],
  BA: ['124'],
  BB: ['511'],
  BF: ['18'],
  BJ: ['117'],
  BN: ['991'],
  BO: ['118'],
  BR: ['192'],
  BT: ['112'],
  BW: ['997'],
  BY: ['103'],
  CD: ['118'],
  CG: ['118'],
  CH: ['112', '144'],
  CI: ['185'],
  CL: ['131'],
  CM: ['119'],
  CN: ['120'],
  CU: ['104'],
  CV: ['130'],
  DJ: ['18'],
  EG: ['123'],
  ER: ['202914'],
  FJ: ['911'],
  FR: ['112', '15'],
  GF: ['15'],
  GH: ['193'],
  GI: ['190'],
  GM: ['116'],
  GN: ['442020'],
  GP: ['15'],
  GQ: ['113'],
  GT: ['123'],
  GW: ['113'],
  GY: ['913'],
  HT: ['116'],
  ID: ['118'],
  IE: ['112', '999'],
  IL: ['101'],
  IR: ['115'],
  JP: ['119'],
  KG: ['103'],
  KH: ['119'],
  KI: ['194'],
  KM: ['17'],
  KN: ['911'],
  KR: ['119'],
  KZ: ['103'],
  LA: ['1195'],
  LC: ['911'],
  LK: ['110'],
  LS: ['121'],
  MA: ['150'],
  MD: ['903'],
  ME: ['124'],
  MG: ['117'],
  MK: ['194'],
  ML: ['15'],
  MM: ['192'],
  MN: ['103'],
  MR: ['118'],
  MS: ['6644912802'],
  MU: ['114'],
  MV: ['102'],
  MW: ['998'],
  MZ: ['117'],
  NA: ['211111'],
  NC: ['15'],
  NE: ['15'],
  NI: ['128'],
  NO: ['112', '113'],
  NP: ['102'],
  NR: ['111'],
  PA: ['911'],
  PE: ['110'],
  PF: ['15'],
  PG: ['111'],
  PK: ['115'],
  PM: ['15'],
  PS: ['101'],
  RE: ['15'],
  RS: ['194'],
  RW: ['112'],
  SA: ['997'],
  SB: ['911'],
  SD: ['333'],
  SG: ['995'],
  SH: ['911'],
  SL: ['999'],
  SM: ['118'],
  SN: ['15'],
  ST: ['221222'],
  SV: ['911'],
  SY: ['110'],
  SZ: ['911'],
  TD: ['17'],
  TG: ['117'],
  TH: ['1669'],
  TJ: ['103'],
  TL: ['110'],
  TM: ['003'],
  TN: ['190'],
  TO: ['933'],
  TR: ['112'],
  TT: ['990'],
  TW: ['119'],
  UA: ['103'],
  UZ: ['103'],
  VA: ['118'],
  VN: ['115'],
  VU: ['112'],
  WF: ['15'],
  XK: ['194'],
  ZA: ['112 (mobile)', '10177'],
  ZM: ['991'],
  ZW: ['999'],
};

/** The emergency numbers of a country as displayed (`112 (mobile)`), the one to call first in front; empty when unknown. */
export function emergencyNumbers(country: string | undefined): readonly string[] {
  const code = country?.toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(code)) return [];
  const shared = Object.keys(countriesByNumber).find((number) => countriesByNumber[number]?.split(' ').includes(code));
  if (shared !== undefined) return [shared];
  return (Object.hasOwn(numbersByCountry, code) && numbersByCountry[code]) || [];
}

/** The number to call first in an emergency; `undefined` for a country without a known number, never a guess. */
export function primaryEmergencyNumber(country: string | undefined): string | undefined {
  return emergencyNumbers(country)[0]?.split(' ')[0];
}

/** The numbers of a text such as `999`, `112 or 999` or `112 (mobile) / 10177`. */
export function splitEmergency(text: string): string[] {
  return text
    .split(/\/|,|\sor\s/)
    .map((number) => number.trim())
    .filter(Boolean);
}
