import {wallClock} from '../../platform/intl.js';

/** Whether a contact is open at a moment. */
export interface OpeningStatus {
  readonly isOpen: boolean;
  /** Next opening in the contact's local time, such as `09:00`. */
  readonly opensAt: string;
}

/**
 * Time zones of the countries that have lines with daily hours (IANA Time Zone Database, as in CLDR). Each has one time zone: in a
 * country with several, nobody knows which one the hours of a line are in.
 */
export const timeZones: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  IT: 'Europe/Rome',
  ZA: 'Africa/Johannesburg',
};

/**
 * Whether a contact with daily hours is open. `undefined` if the hours are not of the form `09:00-24:00`, the country has several
 * time zones, or the browser does not know them.
 */
export function openingStatus(hours: string | undefined, country: string, now: Date): OpeningStatus | undefined {
  const [, opensAt, closesAt] = /^([01]\d:[0-5]\d)-((?:[01]\d|2[0-4]):[0-5]\d)$/.exec(hours ?? '') ?? [];
  const zone = Object.hasOwn(timeZones, country) ? timeZones[country] : undefined;
  const time = zone && wallClock(now, zone);
  if (!opensAt || !closesAt || !time) return undefined;
  const isOvernight = closesAt <= opensAt;
  const isOpen = isOvernight ? time >= opensAt || time < closesAt : time >= opensAt && time < closesAt;
  return {isOpen, opensAt};
}
