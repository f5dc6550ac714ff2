import type {Icon} from '../../../ui/icons.js';

export const playIcon: Icon = 'M9 6.2v11.6L18.2 12z';
export const pauseIcon: Icon = 'M9.2 6.5v11M14.8 6.5v11';
