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

/** Countries with other numbers: the ambulance's, or the police's where no source names an ambulance number. */
const countriesByServiceNumber: Readonly<Record<string, string>> = {
  '003': 'TM',
  '020112': 'AF',
  '101': 'IL PS',
  '102': 'MV NP',
  '103': 'BY KG KZ MN TJ UA UZ',
  '104': 'CU',
  '110': 'LK PE SY TL',
  '111': 'NR PG',
  '112': 'AO BT RW TR VU',
  '113': 'GQ GW',
  '114': 'MU',
  '115': 'IR PK VN',
  '116': 'AD GM HT',
  '117': 'BJ MG MZ TG',
  '118': 'BO CD CG ID MR SM VA',
  '119': 'CM JP KH KR TW',
  '1195': 'LA',
  '120': 'CN',
  '121': 'LS',
  '123': 'EG GT',
  '124': 'BA ME',
  '127': 'AL',
  '128': 'NI',
  '130': 'CV',
  '131': 'CL',
  '15': 'GF GP ML NC NE PF PM RE SN WF',
  '150': 'MA',
  '1669': 'TH',
  '17': 'KM TD',
  '18': 'BF DJ',
  '185': 'CI',
  '190': 'GI TN',
  '192': 'BR MM',
  '193': 'GH',
  '194': 'KI MK RS XK',
  '202914': 'ER',
  '211111': 'NA',
  '221222': 'ST',
  '333': 'SD',
  '442020': 'GN',
  '511': 'BB',
  '6644912802': 'MS',
  '903': 'MD',
  '911': 'FJ KN LC PA SB SH SV SZ',
  '913': 'GY',
  '933': 'TO',
  '990': 'TT',
  '991': 'BN ZM',
  '995': 'SG',
  '997': 'BW SA',
  '998': 'AE MW',
  '999': 'SL ZW',
};

/** Countries with several numbers, the one to call first in front. */
const numbersByCountry: Readonly<Record<string, readonly string[]>> = {
  AT: ['112', '144'],
  CH: ['112', '144'],
  FR: ['112', '15'],
  IE: ['112', '999'],
  NO: ['112', '113'],
  ZA: ['112 (mobile)', '10177'],
};

/** All countries with their numbers as displayed (`112 (mobile)`), the one to call first in front. */
const emergencyTable: Readonly<Record<string, readonly string[]>> = {
  ...eachCountry(countriesByNumber),
  ...eachCountry(countriesByServiceNumber),
  ...numbersByCountry,
};

function eachCountry(table: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  const entries = Object.entries(table).flatMap(([number, codes]) => codes.split(' ').map((code) => [code, [number]]));
  return Object.fromEntries(entries) as Record<string, readonly string[]>;
}

/** The emergency numbers of a country as displayed (`112 (mobile)`), the one to call first in front; empty when unknown. */
export function emergencyNumbers(country: string | undefined): readonly string[] {
  const code = country?.toUpperCase() ?? '';
  return (Object.hasOwn(emergencyTable, code) && emergencyTable[code]) || [];
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
