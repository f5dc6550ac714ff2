/** Colors of the design tokens: private property, public property if a page can set it, and use. */
const colors = [
  ['surface', '_surface', '--sm-surface', 'Background of the card.'],
  ['raised', '_raised', '', 'Background of controls on the card.'],
  ['tint', '_tint', '', 'Background of a quiet area.'],
  ['wash', '_wash', '', 'Hover ring and soft shapes.'],
  ['ink', '_ink', '--sm-ink', 'Text.'],
  ['ink-quiet', '_quiet', '--sm-ink-quiet', 'Secondary text.'],
  ['link', '_link', '', 'Links.'],
  ['line', '_line', '--sm-line', 'Decorative separator lines.'],
  ['edge', '_edge', '--sm-edge', 'Borders of controls.'],
  ['fill', '_fill', '--sm-fill', 'Background of the primary button.'],
  ['on-fill', '_on-fill', '--sm-on-fill', 'Text on the primary button.'],
  ['focus', '_focus', '--sm-focus', 'Focus ring.'],
  ['caution-important', '_ochre-line', '', 'Border of an important caution. No token changes it.'],
  ['caution-important-ground', '_ochre-tint', '', 'Background of an important caution.'],
  ['caution-non-urgent', '_sage-line', '', 'Border of a non-urgent caution.'],
  ['caution-urgent', '_oxblood', '', 'Heading of an urgent caution.'],
  ['caution-emergency-ground', '_alarm-ground', '', 'Background of an emergency caution.'],
  ['caution-emergency-ink', '_on-alarm', '', 'Text of an emergency caution.'],
];

/** The colors by name, with their private CSS property. */
export const colorProperties = Object.fromEntries(colors.map(([name, property]) => [name, `--${property}`]));

const extensions = (cssProperty) => (cssProperty ? {$extensions: {'widgets.smart-meditation': {cssProperty}}} : {});
const rem = (value, description, cssProperty) => ({
  $value: {value, unit: 'rem'},
  ...(description && {$description: description}),
  ...extensions(cssProperty),
});
const milliseconds = (value, description) => ({$value: {value, unit: 'ms'}, $description: description});
const typeStyle = (fontSize, fontWeight, lineHeight, description) => ({
  $value: {
    fontFamily: '{font.text}',
    fontSize: {value: fontSize, unit: 'rem'},
    fontWeight,
    letterSpacing: {value: 0, unit: 'rem'},
    lineHeight,
  },
  $description: description,
});

/** An sRGB color in the format of the Design Tokens Community Group. @param hex `#rrggbb`. */
const colorToken = (hex, description, cssProperty) => ({
  $value: {
    colorSpace: 'srgb',
    components: [1, 3, 5].map((start) => Math.round((parseInt(hex.slice(start, start + 2), 16) / 255) * 1000) / 1000),
    hex,
  },
  $description: description,
  ...extensions(cssProperty),
});

const colorGroup = (hexByName) =>
  Object.fromEntries(
    colors.map(([name, , cssProperty, description]) => [name, colorToken(hexByName[name], description, cssProperty)]),
  );

/**
 * The design tokens with the default accent, in the format of the Design Tokens Community Group (2025.10).
 * One em of the widgets is written as one rem, because the format knows no em.
 * @param hexByScheme the measured colors, `#rrggbb` by name, for `light` and `dark`.
 */
export const designTokens = (hexByScheme) => ({
  $description:
    'Smart Meditation Widgets: the values with the default accent. The widgets derive all colors from the accent.',
  color: {
    $type: 'color',
    accent: colorToken('#3f6b5c', "The clinic's color. All others are derived from it.", '--sm-accent'),
    light: colorGroup(hexByScheme.light),
    dark: colorGroup(hexByScheme.dark),
  },
  space: {
    $type: 'dimension',
    base: rem(1, 'Every gap and padding is a multiple of it.', '--sm-space'),
    quarter: rem(0.25),
    half: rem(0.5),
    'three-quarters': rem(0.75),
    'one-and-a-quarter': rem(1.25),
    'one-and-a-half': rem(1.5),
    'two-and-a-quarter': rem(2.25),
  },
  radius: {
    $type: 'dimension',
    card: rem(1.25, 'Corners of the card.', '--sm-radius'),
    panel: rem(0.875, 'Corners of panels and cautions: 0.7 of the card.'),
  },
  font: {
    $type: 'fontFamily',
    text: {$value: ['system-ui', 'sans-serif'], $description: "The widgets use the page's font."},
  },
  type: {
    $type: 'typography',
    title: typeStyle(1.625, 600, 1.2, 'Title of a card of at least 30 rem.'),
    'title-narrow': typeStyle(1.375, 600, 1.25, 'Title of a narrow card.'),
    lead: typeStyle(1.0625, 400, 1.5, 'First paragraph, and body text of articles.'),
    heading: typeStyle(1.0625, 600, 1.35, 'Heading inside a card.'),
    body: typeStyle(1, 400, 1.55, 'All other text; at least 16 px by default.'),
    small: typeStyle(0.875, 400, 1.5, 'Notes and footers.'),
  },
  motion: {
    wait: {$type: 'duration', ...milliseconds(2400, 'One sweep of the loading placeholder.')},
    gentle: {$type: 'cubicBezier', $value: [0.37, 0, 0.63, 1], $description: 'Slow at both ends.'},
  },
});
