import React, {useEffect, useState} from 'react';
import {addons} from 'storybook/manager-api';

const h = React.createElement;
let latest;

const block = {
  margin: 0,
  padding: 16,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  font: '13px/1.6 ui-monospace, Menlo, Consolas, monospace',
  borderRadius: 8,
  border: '1px solid currentColor',
};
const button = {
  font: 'inherit',
  fontWeight: 600,
  minHeight: 44,
  padding: '8px 20px',
  borderRadius: 100,
  border: '1.5px solid currentColor',
  background: 'none',
  color: 'inherit',
  cursor: 'pointer',
};

function Code({name, text}) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return h(
    'section',
    {style: {display: 'grid', gap: 12}},
    h(
      'div',
      {style: {display: 'flex', gap: 16, alignItems: 'center', justifyContent: 'space-between'}},
      h('h2', {style: {margin: 0, fontSize: 15}}, name),
      h('button', {type: 'button', style: button, onClick: copy}, copied === text ? 'Copied' : 'Copy'),
    ),
    h('pre', {style: block, tabIndex: 0}, text),
  );
}

/** The panel "Embed code": the code that embeds the story's widget in a page. */
export function EmbedPanel({active}) {
  const [code, setCode] = useState(latest);
  useEffect(() => {
    const channel = addons.getChannel();
    const update = (newCode) => setCode((latest = newCode));
    channel.on('embed-code', update);
    return () => channel.off('embed-code', update);
  }, []);
  if (!active) return null;
  if (!code) return h('p', {style: {padding: 20}}, 'This story has no widget to embed.');
  return h(
    'div',
    {style: {padding: 20, display: 'grid', gap: 24, maxWidth: 860}},
    h(Code, {name: 'With a script tag', text: code.html}),
    h(Code, {name: 'With npm', text: code.npm}),
  );
}
