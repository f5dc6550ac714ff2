/** The values of the theme builder's fields. An empty string omits the token. */
export interface ThemeChoices {
  readonly accent: string;
  readonly surface: string;
  readonly ink: string;
  readonly radius: string;
  readonly space: string;
  readonly size: string;
  readonly font: string;
  readonly heading: string;
}

export const defaultChoices: ThemeChoices = {
  accent: '#3f6b5c',
  surface: '',
  ink: '',
  radius: '1.25em',
  space: '1em',
  size: '1em',
  font: '',
  heading: '',
};

const tokens: Readonly<Record<Exclude<keyof ThemeChoices, 'font'>, string>> = {
  accent: '--sm-accent',
  surface: '--sm-surface',
  ink: '--sm-ink',
  radius: '--sm-radius',
  space: '--sm-space',
  size: '--sm-font-size',
  heading: '--sm-heading-font',
};

/** The CSS declarations of the choices: the accent and all values that differ from the defaults. */
export function declarations(choices: ThemeChoices): [name: string, value: string][] {
  const set = Object.entries(tokens).flatMap(([key, name]): [string, string][] => {
    const value = choices[key as keyof ThemeChoices];
    return value && (key === 'accent' || value !== defaultChoices[key as keyof ThemeChoices]) ? [[name, value]] : [];
  });
  return choices.font ? [...set, ['font-family', choices.font]] : set;
}

/** The style rule to copy. */
export const cssOf = (choices: ThemeChoices): string =>
  `:root {\n${declarations(choices)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')}\n}`;
