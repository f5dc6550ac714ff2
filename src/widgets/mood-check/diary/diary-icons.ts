import type {Icon} from '../../../ui/icons.js';

export const trashIcon: Icon = 'M5 7.5h14M9.5 7.5v-3h5v3M7 7.5l.8 12h8.4l.8-12';
