import {upgradePlaceholders, type WidgetClass} from './element/registration/placeholders.js';
import {register} from './element/registration/register.js';
import * as widgets from './widgets/index.js';

// Loads the types of tags and events with this import alone.
export type * from './index.js';

// The cast is needed because the module's type also includes the event classes, which are exported as types only.
const widgetClasses = Object.values(widgets) as WidgetClass[];
register(...widgetClasses);
upgradePlaceholders(widgetClasses);
