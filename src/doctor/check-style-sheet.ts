import {checkFile} from './check-file.js';
import {findStyleSheets, type Diagnostic} from './diagnostic.js';
import {checkIntegrityFormat} from './integrity.js';

/** Checks that the optional style sheet, which reserves the widgets' height, has loaded. */
export async function checkStyleSheet(): Promise<Diagnostic[]> {
  return (await Promise.all(findStyleSheets().map(checkLink))).flat();
}

async function checkLink(link: HTMLLinkElement): Promise<Diagnostic[]> {
  const found = checkIntegrityFormat(link, link.href);
  if (isLoaded(link) || link.disabled) return found;
  const file = {label: 'The style sheet', address: link.href, integrity: link.integrity, type: 'text/css'};
  const reasons = await checkFile(file);
  if (link.integrity && !link.crossOrigin && new URL(link.href).origin !== location.origin)
    reasons.push({
      problem: 'A style sheet from another origin with integrity also needs crossorigin.',
      fix: `integrity="${link.integrity}" crossorigin="anonymous"`,
    });
  return [
    ...found,
    ...reasons.map(({problem, fix}) => ({problem: `${problem} The page may jump when widgets render.`, fix})),
  ];
}

/** Chromium creates an empty sheet for a missing file. The rules of a cross-origin sheet cannot be read. */
function isLoaded({sheet}: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return true;
  }
}
