import {upgradePlaceholders} from './element/placeholders.js';
import {register} from './element/register.js';
import * as widgets from './widgets/index.js';

const all = Object.values(widgets);
register(...all);
upgradePlaceholders(all);
