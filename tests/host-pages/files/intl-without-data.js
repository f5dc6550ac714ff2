// A build without locale data: some parts of Intl are missing, the others support no language.
const unknown = function () {
  throw new RangeError('Incorrect locale information provided');
};
for (const name of ['PluralRules', 'NumberFormat', 'DateTimeFormat']) Intl[name] = unknown;
for (const name of ['ListFormat', 'DisplayNames', 'RelativeTimeFormat', 'Segmenter']) delete Intl[name];
Intl.getCanonicalLocales = unknown;
