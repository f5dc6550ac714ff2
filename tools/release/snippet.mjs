/**
 * The tags of the style sheet and the script, with their hashes.
 * @param integrity the contents of `integrity.json`.
 * @param folder address of the folder with the files, such as `/widgets/0.2.0/`.
 */
export function scriptTags(integrity, folder) {
  const hash = (name) => integrity[name].integrity;
  return `<link rel="stylesheet" href="${folder}smart-meditation.css"
      integrity="${hash('smart-meditation.css')}" crossorigin="anonymous">
<script src="${folder}smart-meditation.js" async data-country="GB"
        integrity="${hash('smart-meditation.js')}" crossorigin="anonymous"></script>`;
}

/** The lines that a page needs: the tags, and one of each widget that needs no content. The same parameters. */
export function snippet(integrity, folder) {
  return `${scriptTags(integrity, folder)}

<sm-breathing-timer pattern="calm" minutes="3">
  Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.
</sm-breathing-timer>

<sm-mood-check>
  You can tell us how you are by phone.
</sm-mood-check>

<sm-crisis-support>
  If you are in danger, call the emergency number where you are.
</sm-crisis-support>
`;
}
