export {supportStrings as strings} from '../../parts/support-panel.strings.js';
