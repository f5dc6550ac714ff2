import {upgradePlaceholders, type WidgetClass} from './element/registration/placeholders.js';
import {register} from './element/registration/register.js';
import * as widgets from './widgets/index.js';

// TypeScript also lists the event classes, whose types alone are exported.
const widgetClasses = Object.values(widgets) as WidgetClass[];
register(...widgetClasses);
upgradePlaceholders(widgetClasses);
