export {supportStrings as strings} from '../../ui/support-panel.strings.js';
