import {broken, doctor} from './pages/broken.mjs';
import {csp} from './pages/csp.mjs';
import {css} from './pages/css.mjs';
import {documents} from './pages/documents.mjs';
import {dom} from './pages/dom.mjs';
import {frames} from './pages/frames.mjs';
import {javascript} from './pages/javascript.mjs';
import {loading} from './pages/loading.mjs';
import {placeholders} from './pages/placeholders.mjs';
import {platforms} from './pages/platforms.mjs';
import {time} from './pages/time.mjs';

const families = {csp, css, loading, javascript, dom, placeholders, frames, time, documents, platforms, broken, doctor};

/** Every host page with the name of its family. */
export const pages = Object.entries(families).flatMap(([family, rows]) => rows.map((row) => ({family, ...row})));
