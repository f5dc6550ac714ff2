// Removes APIs that browsers added after 2022.
for (const [object, names] of [
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'group']],
  [Array, ['fromAsync']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [URL, ['canParse', 'parse']],
  [AbortSignal, ['any', 'timeout']],
  [Element.prototype, ['setHTML', 'setHTMLUnsafe', 'getHTML', 'checkVisibility', 'moveBefore']],
  [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Document, ['parseHTMLUnsafe', 'parseHTML']],
  [window, ['Sanitizer', 'trustedTypes', 'CloseWatcher', 'Iterator', 'Highlight']],
]) for (const name of names) delete object[name];
