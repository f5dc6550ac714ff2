/** Whether the clipboard is available: only in secure contexts, and not in every browser. */
export const canCopyText = (window: Window | null | undefined): boolean =>
  window?.isSecureContext === true && 'clipboard' in navigator;

/** Copies a text to the clipboard. Resolves with `false` without a clipboard, permission, or https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
