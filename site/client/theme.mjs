const dark = matchMedia('(prefers-color-scheme: dark)');
const KEY = 'smart-meditation-site-theme';

/** The chosen theme of earlier pages; nothing where storage is blocked. */
function storedTheme() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function storeTheme(theme) {
  try {
    sessionStorage.setItem(KEY, theme);
  } catch {
    // The theme then lasts for this page.
  }
}

/** `light` or `dark`: the chosen theme, or the one of the device. */
export const currentTheme = () => document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');

/** Sets up the button for the theme. Dispatches `themechange` on the document when the theme changes. */
export function startTheme() {
  const button = document.querySelector('.theme-button');
  const update = () => {
    button.textContent = currentTheme() === 'dark' ? 'Light theme' : 'Dark theme';
    document.dispatchEvent(new Event('themechange'));
  };
  const stored = storedTheme();
  if (stored) document.documentElement.dataset.theme = stored;
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = currentTheme() === 'dark' ? 'light' : 'dark';
    storeTheme(currentTheme());
    update();
  });
  dark.addEventListener('change', update);
  update();
}
