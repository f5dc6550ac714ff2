/** Whether a copy button makes sense: the clipboard exists only in secure contexts, and not in every browser. */
export const canCopyText = (window: Window | null | undefined): boolean =>
  window?.isSecureContext === true && 'clipboard' in navigator;

/** Copies a text to the clipboard. False without a clipboard, without permission, or without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
