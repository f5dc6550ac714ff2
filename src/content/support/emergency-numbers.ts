/**
 * Emergency numbers by country (ISO 3166-1), as a person there dials them; the first one is offered.
 * Source: the project's collected crisis lines, general knowledge, 2026-11-22; each must be confirmed before a release.
 */
const numbersByCountry: Readonly<Record<string, readonly string[]>> = {
  US: ['911'], CA: ['911'], GB: ['999'], IE: ['112', '999'], AU: ['000'], NZ: ['111'], DE: ['112'], AT: ['112', '144'],
  CH: ['112', '144'], FR: ['112', '15'], BE: ['112'], NL: ['112'], ES: ['112'], PT: ['112'], IT: ['112'], BR: ['192'],
  MX: ['911'], IN: ['112'], JP: ['119'], KR: ['119'], ZA: ['112 (mobile)', '10177'],
};

/** All emergency numbers of a country as they are written (`112 (mobile)`), the one to call first in front; none for a country that is not known here. */
export function emergencyNumbers(country: string | undefined): readonly string[] {
  const code = country?.toUpperCase() ?? '';
  return (Object.hasOwn(numbersByCountry, code) && numbersByCountry[code]) || [];
}

/** The number to call first in an emergency, or `undefined` for a country that is not known here: never guessed. */
export function primaryEmergencyNumber(country: string | undefined): string | undefined {
  return emergencyNumbers(country)[0]?.split(' ')[0];
}
