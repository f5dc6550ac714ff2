import {upgradePlaceholders} from './element/registration/placeholders.js';
import {register} from './element/registration/register.js';
import * as widgets from './widgets/index.js';

const all = Object.values(widgets);
register(...all);
upgradePlaceholders(all);
