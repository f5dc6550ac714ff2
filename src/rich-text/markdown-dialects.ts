import type {Lexer, Token, Tokens} from 'marked';
import type {AlertKind} from './words.js';

/** A footnote: its number in the order of first references, and its text. */
export interface Footnote {
  readonly label: string;
  number: number | undefined;
  readonly paragraphs: (readonly Token[])[];
}

/** A quote or paragraph that begins with a label for its type, such as "Warning". */
interface Marked {
  readonly alert?: AlertKind;
}

/** All footnotes of a text; the last token. */
export interface FootnotesToken {
  readonly type: 'footnotes';
  readonly raw: string;
  readonly notes: ReadonlyMap<string, Footnote>;
}

/** Tokens of Markdown dialects that CommonMark does not have. */
export type DialectToken =
  | {readonly type: 'definitions'; readonly raw: string; readonly items: readonly DefinitionItem[]}
  | FootnotesToken
  | {readonly type: 'not-shown'; readonly raw: string};

interface DefinitionItem {
  readonly name: 'dt' | 'dd';
  readonly tokens: Token[];
}

/** A token of an article: from marked, or of a dialect. */
export type ArticleToken = ((Token | DialectToken) & Marked) & {readonly anchor?: string};

const ALERT_KINDS: Readonly<Record<string, AlertKind>> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  example: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  warn: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};

const FOOTNOTE_DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;
const ALERT_MARK = /^\[!(\w{2,20})\][+-]?[ \t]*/;
const CONTAINER_OPEN = /^ {0,3}(?::{3,}|!!!|\?\?\?\+?)[ \t]*\{?\.?(\w{2,20})\}?([^\n]*)$/;
const CONTAINER_CLOSE = /^ {0,3}:{3,}[ \t]*$/;
const CONTENTS_MARK = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\}|\$\{toc\})$/i;
const SHORTCODE = /^(?:\{\{[<%].*[>%]\}\}|\{%.*%\}|\{\{.*\}\})$/;
/** One attribute of an attribute list, such as `#id`, `.class` or `lang="en"`. */
const ATTRIBUTE = /^(?:[#.][\w\u0080-\uffff:.#-]+|[\w-]+=(?:"[^"]*"|[^"]*))$/;

/**
 * Divides a line at the attribute list at its end, such as `{#id .class lang="en"}`; `undefined` without one. Not one
 * regular expression, which would try every way to divide a long list.
 */
function splitAttributes(line: string): {text: string; attributes: readonly string[]} | undefined {
  const end = line.trimEnd();
  const start = end.lastIndexOf('{');
  if (start < 0 || !end.endsWith('}')) return undefined;
  const list = end.slice(start + 1, -1).replace(/^:/, '');
  if (list.includes('}')) return undefined;
  const attributes = list.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return attributes.length > 0 && attributes.every((one) => ATTRIBUTE.test(one))
    ? {text: line.slice(0, start).trimEnd(), attributes}
    : undefined;
}

/**
 * Parses the additions of Markdown dialects to CommonMark, after block lexing and before inline lexing: footnotes, alerts, containers, definition
 * lists, attribute lists, table-of-contents markers and shortcodes. Unsupported additions are omitted or replaced by a note, and never
 * shown as source text. Changes the lexer's tokens and its queue of inline texts.
 */
export const readDialects = (lexer: Lexer): readonly ArticleToken[] => new DialectReader(lexer).tokens();

class DialectReader {
  readonly #lexer: Lexer;
  readonly #queue: ReadonlyMap<Token[], Lexer['inlineQueue'][number]>;
  readonly #notes = new Map<string, Footnote>();

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
    this.#queue = new Map(lexer.inlineQueue.map((entry) => [entry.tokens, entry]));
  }

  tokens(): readonly ArticleToken[] {
    const tokens = this.#read(this.#lexer.tokens);
    if (this.#notes.size === 0) return tokens;
    const footnotes: FootnotesToken = {type: 'footnotes', raw: '', notes: this.#notes};
    return tokens.concat(footnotes);
  }

  /** Replaces the text of a block before its inline lexing. */
  #rewrite(token: Token, text: string): void {
    (token as Tokens.Paragraph).text = text;
    const entry = this.#queue.get((token as Tokens.Paragraph).tokens);
    if (entry) entry.src = text;
  }

  #read(tokens: readonly Token[]): ArticleToken[] {
    const out: ArticleToken[] = [];
    let continued: ((text: string) => void) | undefined;
    for (const token of tokens) {
      if (token.type === 'space') {
        out.push(token);
        continue;
      }
      // The indented lines of a footnote or container are text, although CommonMark would parse them as code.
      if (continued && token.type === 'code' && (token as Tokens.Code).codeBlockStyle === 'indented') {
        continued((token as Tokens.Code).text);
        continue;
      }
      continued = undefined;
      const definition = this.#footnoteText(token);
      if (definition !== undefined) {
        const last = this.#addFootnotes(definition);
        continued = (text) => void last?.paragraphs.push(this.#lexer.inline(text));
        continue;
      }
      if (token.type === 'paragraph' || (token.type === 'text' && 'tokens' in token)) {
        const paragraph = this.#readParagraph(token as Tokens.Paragraph, out);
        if (paragraph) out.push(paragraph);
        if (paragraph?.alert)
          continued = (text) => void out.push({type: 'paragraph', raw: text, text, tokens: this.#lexer.inline(text)});
        continue;
      }
      out.push(this.#readBlock(token));
    }
    return out;
  }

  #footnoteText(token: Token): string | undefined {
    if (token.type === 'def' && (token as Tokens.Def).tag.startsWith('^')) {
      Reflect.deleteProperty(this.#lexer.tokens.links, (token as Tokens.Def).tag);
      return token.raw;
    }
    return token.type === 'paragraph' && FOOTNOTE_DEFINITION.test(token.raw) ? token.raw : undefined;
  }

  #addFootnotes(text: string): Footnote | undefined {
    let last: Footnote | undefined;
    for (const part of text.trimEnd().split(/\n(?= {0,3}\[\^[^\]\s]{1,100}\]:)/)) {
      const [mark = '', label = ''] = FOOTNOTE_DEFINITION.exec(part) ?? [];
      last = {label, number: undefined, paragraphs: [this.#lexer.inline(part.slice(mark.length))]};
      if (!this.#notes.has(label)) this.#notes.set(label, last);
    }
    return last;
  }

  #readBlock(token: Token): ArticleToken {
    if (token.type === 'heading') {
      const {text} = token as Tokens.Heading;
      const split = splitAttributes(text);
      if (!split) return token;
      this.#rewrite(token, split.text);
      const anchor = /#([^\s.]+)/.exec(split.attributes.join(' '))?.[1];
      return anchor === undefined ? token : {...token, anchor};
    }
    if (token.type === 'blockquote') return this.#readQuote(token as Tokens.Blockquote);
    if (token.type === 'list') for (const item of (token as Tokens.List).items) item.tokens = this.#read(item.tokens);
    return token;
  }

  #readQuote(token: Tokens.Blockquote): ArticleToken {
    const [first] = token.tokens;
    const mark = first?.type === 'paragraph' ? ALERT_MARK.exec((first as Tokens.Paragraph).text) : null;
    const alert = mark ? ALERT_KINDS[(mark[1] ?? '').toLowerCase()] : undefined;
    if (first && mark && alert)
      this.#rewrite(first, (first as Tokens.Paragraph).text.slice(mark[0].length).trimStart());
    const tokens = this.#read(token.tokens) as Token[];
    return alert ? {...token, tokens, alert} : {...token, tokens};
  }

  #readParagraph(token: Tokens.Paragraph, before: ArticleToken[]): ArticleToken | undefined {
    const text = token.text.trim();
    if (CONTENTS_MARK.test(text)) return undefined;
    if (SHORTCODE.test(text)) return {type: 'not-shown', raw: token.raw};
    const lines = token.text.split('\n').filter((line) => !CONTAINER_CLOSE.test(line));
    const open = CONTAINER_OPEN.exec(lines[0] ?? '');
    const alert = open ? ALERT_KINDS[(open[1] ?? '').toLowerCase()] : undefined;
    if (open) lines[0] = (open[2] ?? '').trimStart().replace(/^"(.*)"$/, '$1');
    const kept = lines
      .map((line) => splitAttributes(line)?.text ?? line)
      .filter((line, index) => line.trim() || !lines[index]?.trim());
    const words = kept.join('\n').trim();
    if (words !== text) this.#rewrite(token, words);
    if (!words && !alert) return undefined;
    const list = this.#readDefinitions(token, before);
    if (list !== undefined) return list === 'merged' ? undefined : list;
    return alert ? {...token, alert} : token;
  }

  /** Parses a definition list: `Term`, then `: definition`, with or without a blank line in between. */
  #readDefinitions(token: Tokens.Paragraph, before: ArticleToken[]): ArticleToken | 'merged' | undefined {
    const lines = token.text.split('\n');
    const starts = lines.map((line) => /^ {0,3}:[ \t]+\S/.test(line));
    if (!starts.includes(true)) return undefined;
    if (starts[0]) {
      const words = lines[0]?.replace(/^ {0,3}:[ \t]+/, '') ?? '';
      this.#rewrite(token, [words, ...lines.slice(1)].join('\n').replace(/\n {0,3}:[ \t]+/g, '\n'));
      const term = before.filter(({type}) => type !== 'space').at(-1);
      const dd: DefinitionItem = {name: 'dd', tokens: token.tokens};
      if (term?.type === 'definitions')
        return this.#replaceLast(before, term, {...term, items: [...(term.items as readonly DefinitionItem[]), dd]});
      if (term?.type !== 'paragraph' || (term as Tokens.Paragraph).text.includes('\n')) return undefined;
      const dt: DefinitionItem = {name: 'dt', tokens: (term as Tokens.Paragraph).tokens};
      return this.#replaceLast(before, term, {type: 'definitions', raw: token.raw, items: [dt, dd]});
    }
    const items = lines.reduce<{name: 'dt' | 'dd'; text: string}[]>((all, line, index) => {
      const last = all.at(-1);
      if (starts[index]) all.push({name: 'dd', text: line.replace(/^ {0,3}:[ \t]+/, '')});
      else if (last?.name === 'dd' && /^\s/.test(line)) last.text += `\n${line}`;
      else all.push({name: 'dt', text: line});
      return all;
    }, []);
    return {
      type: 'definitions',
      raw: token.raw,
      items: items.map(({name, text}) => ({name, tokens: this.#lexer.inline(text)})),
    };
  }

  /** Replaces the first part of a definition list, which is already in the list of tokens, with the list. */
  #replaceLast(before: ArticleToken[], old: ArticleToken, list: ArticleToken): 'merged' {
    before[before.lastIndexOf(old)] = list;
    return 'merged';
  }
}
