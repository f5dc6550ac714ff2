import {basename} from 'node:path';

/** The modules that a module imports, directly or not, without `import()`. */
function staticImports(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) staticImports(imported, getModuleInfo, found);
  return found;
}

/**
 * Rollup's `manualChunks`: puts a module that is loaded with `import()` and the modules that it imports into one chunk, where
 * Rollup would make a chunk, and so a request, for each set of modules that several chunks share. Modules of the entry stay there.
 * @param entry id of the entry.
 * @param groups in the order in which they claim modules, `{main, include}`: id of the loaded module, and a pattern for the ids of
 * the modules that belong to it. A later group may import an earlier one, not the reverse.
 */
export function groupChunks(entry, groups) {
  let names;
  const assign = (getModuleInfo) => {
    const claimed = new Map();
    const inEntry = staticImports(entry, getModuleInfo);
    for (const {main, include} of groups)
      for (const id of staticImports(main, getModuleInfo))
        if (include.test(id) && !inEntry.has(id) && !claimed.has(id)) claimed.set(id, basename(main, '.js'));
    return claimed;
  };
  return (id, {getModuleInfo}) => (names ??= assign(getModuleInfo)).get(id);
}
