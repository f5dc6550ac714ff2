import type {Icon} from '../../../ui/icons.js';

export const speechIcon: Icon = 'M4.8 10.6v2.8M8.4 8v8M12 5v14M15.6 8.6v6.8M19.2 10.6v2.8';
export const vibrationIcon: Icon =
  'M9.2 4.5h5.6A1.2 1.2 0 0 1 16 5.7v12.6a1.2 1.2 0 0 1-1.2 1.2H9.2A1.2 1.2 0 0 1 8 18.3V5.7a1.2 1.2 0 0 1 1.2-1.2M4.8 9.5v5M19.2 9.5v5';
