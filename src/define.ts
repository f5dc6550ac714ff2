import {upgradePlaceholders} from './element/registration/placeholders.js';
import {register} from './element/registration/register.js';
import * as widgets from './widgets/index.js';

const widgetClasses = Object.values(widgets);
register(...widgetClasses);
upgradePlaceholders(widgetClasses);
