import {extensionValue} from './extensions.js';
import {asObject, asObjects, asText, type JsonObject} from './fhir-json.js';

/** Item controls that the widget has, or whose items it shows in another way that means the same. */
const SUPPORTED_CONTROLS =
  /^(autocomplete|drop-down|check-box|lookup|radio-button|slider|text-(box|area)|spinner|list|[hga]?table|grid|group|header|footer|inline|prompt|unit|lower|upper|flyover|help)$/;

/** Returns true if an item is shown as its control means. */
export const isSupportedControl = (code: string): boolean => SUPPORTED_CONTROLS.test(code);

/** The item control code that the document suggests, if any: the first one of several that the widget supports. */
export function itemControl(json: JsonObject): string {
  const codes = asObjects(asObject(extensionValue(json, 'questionnaire-itemControl'))['coding']).map(({code}) =>
    asText(code),
  );
  return codes.find(isSupportedControl) ?? codes[0] ?? '';
}
