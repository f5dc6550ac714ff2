import ts from 'typescript';
import {at} from '../project/root.mjs';
import {widgets} from '../project/widgets.mjs';

const fileOf = ({name}) => at(`src/widgets/${name}/${name}.ts`);

/** The string literals of a type, also within a union with other types, in the order of their declaration. */
const literalsOf = (type) =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  lib: ['lib.es5.d.ts'],
  types: [],
};

/** A compiler host that reads only our own files: packages and the DOM's types contain none of the values, and take seconds. */
function hostWithoutPackages() {
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({text}) =>
      text.startsWith('.') ? ts.resolveModuleName(text, containingFile, options, host) : {resolvedModule: undefined},
    );
  return host;
}

/**
 * The values that the types of a widget's properties list by name, such as those of `theme` and of `pattern`:
 * a map from `<class>.<property>` to the values. Type aliases and `keyof` are resolved by the compiler.
 */
export function literalValues() {
  const files = widgets().map(fileOf);
  const program = ts.createProgram(files, options, hostWithoutPackages());
  const checker = program.getTypeChecker();
  const values = new Map();
  for (const file of files) {
    for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))) {
      const declaration = symbol.valueDeclaration;
      if (!declaration || !ts.isClassDeclaration(declaration)) continue;
      for (const property of checker.getTypeAtLocation(declaration).getProperties()) {
        const literals = literalsOf(checker.getTypeOfSymbol(property));
        if (literals.length > 0) values.set(`${symbol.name}.${property.name}`, literals);
      }
    }
  }
  return values;
}
