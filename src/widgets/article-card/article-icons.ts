import type {Icon} from '../../ui/icons.js';

export const reviewedIcon: Icon = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M8.3 12.4l2.6 2.6 4.9-5.3';
export const overdueIcon: Icon = 'M9.4 3.9A8.5 8.5 0 1 0 12 3.5M12 7.5V12l-3.2 2';
export const unreviewedIcon: Icon = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17';
export const printIcon: Icon = 'M7.5 9V4.5h9V9M7.5 16.5h-3V9h15v7.5h-3M7.5 13.5h9v6h-9z';
