import {register} from './element/register.js';
import * as widgets from './widgets/index.js';

register(...Object.values(widgets));
